"""genegraph lint, as typed."""


def test_a_clean_file_is_told_so(genegraph, tmp_path, checkout):
    genegraph("build", checkout / "examples" / "IL6.txt", "-o", tmp_path / "il6.graphml")

    finished = genegraph("lint", tmp_path / "il6.graphml")

    assert (finished.code, finished.out) == (0, "")
    assert finished.err.endswith("il6.graphml: no faults\n")


def test_a_fault_makes_the_exit_code_one_and_shows_its_line(genegraph, tmp_path):
    path = tmp_path / "mine.graphml"
    path.write_text('<graphml>\n<graph edgedefault="directed">\n<node id="a"/>\n</graph>\n</graphml>\n')

    finished = genegraph("lint", path)

    assert finished.code == 1
    assert "2\tCytoscape\tloses\tthe network's name" in finished.out


def test_a_missing_file_costs_one_line(genegraph, tmp_path):
    finished = genegraph("lint", tmp_path / "none.graphml")

    assert finished.code == 1
    assert finished.err.count("\n") == 1
