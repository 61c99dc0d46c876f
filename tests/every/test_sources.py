"""The same questions put to every source format, on its sample page in tests/pages."""

from pathlib import Path

import pytest

from genegraph.sources import find_sources, formats, read_records


def sample(name: str, checkout: Path) -> Path:
    [page] = (checkout / "tests" / "pages").glob(f"{name}.*")
    return page


@pytest.mark.parametrize("name", formats())
def test_its_sample_page_is_recognised(name: str, checkout: Path) -> None:
    page = sample(name, checkout)

    assert list(read_records(page)) == list(read_records(page, format=name))


@pytest.mark.parametrize("name", formats())
def test_its_sample_page_is_read_without_issue(name: str, checkout: Path) -> None:
    records = list(read_records(sample(name, checkout)))

    assert any(record.sections for record in records)
    assert [str(issue) for record in records for issue in record.issues] == []


@pytest.mark.parametrize("name", formats())
def test_every_bullet_has_an_address_of_its_own_and_a_line(name: str, checkout: Path) -> None:
    for record in read_records(sample(name, checkout)):
        bullets = list(record.bullets())

        assert len({bullet.locator for bullet in bullets}) == len(bullets)
        assert all(bullet.locator.startswith(f"{record.id}#{bullet.section}/") for bullet in bullets)
        assert all(bullet.line > 0 for bullet in bullets)
        assert all(bullet.text.strip() for bullet in bullets)
        assert all(section.label == bullet.section for section in record.sections for bullet in section.bullets)


@pytest.mark.parametrize("name", formats())
def test_a_search_through_the_folder_finds_its_sample(name: str, checkout: Path) -> None:
    page = sample(name, checkout)

    assert str(page) in list(find_sources(page.parent))


@pytest.mark.parametrize("name", formats())
def test_reading_twice_gives_the_same(name: str, checkout: Path) -> None:
    page = sample(name, checkout)

    assert list(read_records(page)) == list(read_records(page))
