"""Page text to Records, one file per source format."""
