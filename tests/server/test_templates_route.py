"""GET templates, asked of a real server."""

import pytest

ROUTE = "/rtkit/api/v1/templates"


def test_templates_come_with_their_descriptions_and_the_defaults_of_the_workspace(server):
    answer = server.get(f"{ROUTE}?cwd=good")
    assert answer.status == 200
    names = [template["name"] for template in answer.json["templates"]]
    assert {"question", "design-document"} <= set(names)
    assert all(template["title"] and template["description"] for template in answer.json["templates"])
    asking = {template["name"] for template in answer.json["templates"] if template["has_hypotheses"]}
    assert asking == {"champion-challenger", "design-document", "spike"}
    defaults = answer.json["defaults"]
    assert (defaults["template"], defaults["owner"], defaults["timebox"]) == ("question", "ana", "2d")
    assert "modeling" in defaults["scopes"]


def test_a_broken_template_is_named_and_hides_nothing(server, served):
    folder = served / "good/notebook_templates/tickets"
    folder.mkdir(parents=True)
    broken = folder / "broken.ipynb"
    broken.write_text("{", "utf-8")
    try:
        answer = server.get(f"{ROUTE}?cwd=good")
    finally:
        broken.unlink()
    assert [template["name"] for template in answer.json["broken"]] == ["broken"]
    assert "cut off" in answer.json["broken"][0]["message"]
    assert answer.json["templates"]


def test_a_folder_in_no_workspace_is_told_how_to_make_one(server):
    answer = server.get(f"{ROUTE}?cwd=plain")
    assert answer.status == 404
    assert "rtkit init" in answer.json["hint"]


def test_wrong_settings_are_told_with_the_nearest_name(server):
    answer = server.get(f"{ROUTE}?cwd=broken")
    assert answer.status == 400
    assert "did you mean 'owner'?" in answer.json["message"]


@pytest.mark.parametrize("cwd", ["..", "good/../..", "/", "/etc", "link", "link/research", "%2e%2e", "good%2f..%2f.."])
def test_a_folder_outside_the_server_is_refused(server, cwd):
    answer = server.get(f"{ROUTE}?cwd={cwd}")
    assert answer.status == 403, answer.text
    assert answer.json["message"]


@pytest.mark.parametrize("cwd", [".git", "good/.rtkit", "loop"])
def test_a_hidden_folder_and_an_endless_link_are_not_shown(server, cwd):
    assert server.get(f"{ROUTE}?cwd={cwd}").status == 404
