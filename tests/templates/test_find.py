from pathlib import Path

import pytest
from templates.conftest import write_template

import rtkit
from rtkit.errors import Invalid, NotFound
from rtkit.templates import find_templates, get_template, template_folders
from rtkit.templates.folders import OWN, TemplateFolder, origin_of

HEAD = {"format": 1, "title": "Ablation"}


def names(found):
    return [template.name for template in found.templates]


def test_rtkits_own_templates_are_found_without_a_workspace_in_their_order():
    found = find_templates(None)
    assert names(found)[:6] == [
        "question",
        "design-document",
        "champion-challenger",
        "literature-review",
        "exploration",
        "spike",
    ]
    assert {template.name: template.origin for template in found.templates}["question"] == "rtkit"


def test_the_checkout_is_read_rather_than_an_older_copy_on_jupyters_path(installed_folder):
    write_template(installed_folder, "question", rtkit_template={"format": 1, "title": "An old copy"})
    own = get_template(None, "question")
    assert own.origin == "rtkit"
    assert own.path.is_relative_to(Path(rtkit.__file__).parent.parent)


def test_a_projects_template_is_found_with_what_it_says_of_itself(workspace, project_folder):
    head = {**HEAD, "description": "Leave one out.", "order": 5, "icon": "rtkit:ablation"}
    path = write_template(project_folder, "ablation", rtkit_template=head, rtkit={"tags": ["ablation"]})
    template = find_templates(workspace).templates[0]
    assert template == (
        "ablation",
        "Ablation",
        "Leave one out.",
        path,
        "project",
        5,
        "rtkit:ablation",
        {"tags": ["ablation"]},
    )


def test_a_template_of_an_installed_package_is_found(workspace, installed_folder):
    write_template(installed_folder, "survey", rtkit_template=HEAD)
    assert get_template(workspace, "survey").origin == "installed"


def test_the_project_wins_over_rtkit_and_rtkit_over_a_package(workspace, project_folder, installed_folder):
    write_template(installed_folder, "question", rtkit_template={"format": 1, "title": "Installed"})
    assert get_template(workspace, "question").origin == "rtkit"
    write_template(project_folder, "question", rtkit_template={"format": 1, "title": "Ours"})
    assert get_template(workspace, "question").title == "Ours"
    assert names(find_templates(workspace)).count("question") == 1


def test_a_template_may_have_another_name_than_its_file(workspace, project_folder):
    write_template(project_folder, "file", rtkit_template={**HEAD, "name": "leave-one-out"})
    assert get_template(workspace, "leave-one-out").path.name == "file.ipynb"


@pytest.mark.parametrize(
    ("metadata", "problem"),
    [
        ({}, "not a template"),
        ({"rtkit_template": {"title": "x"}}, "no format version"),
        ({"rtkit_template": {"format": 99, "title": "x"}}, "newer than format 1"),
        ({"rtkit_template": {"format": 1}}, "$.title: missing"),
        ({"rtkit_template": {"format": 1, "titel": "x", "order": "first"}}, "did you mean 'title'?"),
        ({"rtkit_template": {"format": 1, "title": "x", "name": "a/b"}}, "$.name"),
        ({"rtkit_template": []}, "must be a JSON object"),
        ({"rtkit_template": HEAD, "rtkit": {"id": "RT-0001"}}, "$.id: not for a template"),
        ({"rtkit_template": HEAD, "rtkit": {"hypotheses": [{"id": "H1"}]}}, "$.hypotheses[0].claim: missing"),
        ({"rtkit_template": HEAD, "rtkit": {"timebox": "long"}}, "$.timebox"),
        ({"rtkit_template": HEAD, "rtkit": {"format": 2}}, "format 2"),
        ({"rtkit_template": HEAD, "rtkit": "no"}, "must be a JSON object"),
    ],
)
def test_a_broken_template_is_named_with_what_is_wrong_and_hides_nothing(workspace, project_folder, metadata, problem):
    path = write_template(project_folder, "broken", **metadata)
    found = find_templates(workspace)
    assert [(broken.name, broken.path) for broken in found.broken] == [("broken", path)]
    assert problem in str(found.broken[0].error)
    assert names(found)[:2] == ["question", "design-document"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b'{"nbformat": 3, "worksheets": []}'])
def test_a_file_that_is_no_notebook_is_named(workspace, project_folder, content):
    write_template(project_folder, "fine", rtkit_template=HEAD)
    (project_folder / "bad.ipynb").write_bytes(content)
    found = find_templates(workspace)
    assert [broken.name for broken in found.broken] == ["bad"]
    assert "fine" in names(found)


def test_a_broken_template_does_not_hide_a_namesake_of_lesser_rank(workspace, project_folder):
    write_template(project_folder, "question")
    assert get_template(workspace, "question").origin == "rtkit"


def test_asking_for_a_broken_template_says_what_is_wrong_with_it(workspace, project_folder):
    write_template(project_folder, "mine", rtkit_template={"format": 1})
    with pytest.raises(Invalid, match="title: missing"):
        get_template(workspace, "mine")


def test_a_wrong_name_gets_the_nearest(workspace):
    with pytest.raises(NotFound, match="did you mean 'question'"):
        get_template(workspace, "qestion")


def test_a_template_may_be_named_by_its_path(tmp_path):
    path = write_template(tmp_path / "a folder", "one", rtkit_template=HEAD)
    assert get_template(None, str(path)).title == "Ablation"


def test_a_path_without_a_file_is_not_found():
    with pytest.raises(NotFound, match=r"no template elsewhere/x\.ipynb"):
        get_template(None, "elsewhere/x.ipynb")


def test_checkpoints_and_hidden_files_are_no_templates(workspace, project_folder):
    write_template(project_folder / ".ipynb_checkpoints", "question-checkpoint", rtkit_template=HEAD)
    write_template(project_folder, ".hidden", rtkit_template=HEAD)
    assert find_templates(workspace).broken == ()
    assert names(find_templates(workspace))[:2] == ["question", "design-document"]


def test_a_folder_that_is_named_twice_is_read_once(workspace, project_folder, monkeypatch):
    monkeypatch.setattr(workspace, "template_folders", lambda: [project_folder, project_folder])
    write_template(project_folder, "broken")
    assert len(find_templates(workspace).broken) == 1


def test_without_a_checkout_rtkits_own_are_known_among_the_installed(monkeypatch):
    folder = TemplateFolder(Path("share"), "installed")
    assert origin_of(Path("share/question.ipynb"), folder) == "installed"
    monkeypatch.setattr("rtkit.templates.folders.checkout_folder", lambda: None)
    assert origin_of(Path("share/question.ipynb"), folder) == "rtkit"
    assert origin_of(Path("share/survey.ipynb"), folder) == "installed"


def test_the_list_of_rtkits_own_templates_is_complete():
    (own,) = [folder for folder in template_folders(None) if folder.origin == "rtkit"]
    assert {path.stem for path in own.path.glob("*.ipynb")} == OWN
