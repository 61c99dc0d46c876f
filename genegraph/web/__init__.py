"""The explorer: a page in the browser that asks a graph, and a report that needs no server."""
