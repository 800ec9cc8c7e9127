"""The recipes of examples/ and docs/, on pages whose answers are known."""

from __future__ import annotations

import doctest
import os
import re
import runpy
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT

EXAMPLES = ROOT / "examples"

PAGES = {
    "a": ("Lappi: Silta kotiin", "vuosina 2021–2022", "Sosiaali- ja terveysministeriö (STM)"),
    "b": ("Lappi: Etäpolku", "1.10.2022–31.12.2023", "Kunta"),
    "c": ("Kainuu: Arjen apu", "2022 alkaen", "Kunta\nSosiaali- ja terveysministeriö (STM)"),
    "d": ("Ilman aluetta", "vuosina 2021–2022", "Kunta"),
}

REGIONS_BY_YEAR = [
    ("Kainuu", 2022, 1),
    ("Lappi", 2021, 1),
    ("Lappi", 2022, 2),
    ("Lappi", 2023, 1),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for day, (file, (name, period, funders)) in enumerate(PAGES.items(), start=1):
        (folder / f"{file}.txt").write_text(
            f"{name}\n\nHanke tuo hoidon kotiin.\n\nKokonaisuuden nimi\n{name}\nLyhyt kuvaus\n\n"
            f"Hanke tuo hoidon kotiin.\n\nToimiaika\n\nHanke toteutetaan {period}.\n\n"
            f"Rahoittaja\n{funders}\nTekijä\n\nAino Mallikas\n\nLuotu\n\n{day}.2.2022\n\n"
            "Viimeksi muokattu\n\n5.5.2022\n",
            encoding="utf-8",
        )
    return folder


@pytest.fixture
def parquet(corpus: Path, command: Any) -> Path:
    """The pages as the command writes them, in the working folder."""
    file = corpus.parent / "pages.parquet"
    run = command("convert", str(corpus), "-o", str(file))
    assert run.returncode == 0, run.stderr.decode()
    os.chdir(file.parent)
    return file


def test_duckdb(parquet: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    query = (EXAMPLES / "regions_by_year.sql").read_text(encoding="utf-8")
    assert duckdb.execute(query).fetchall() == REGIONS_BY_YEAR


def test_polars(corpus: Path) -> None:
    pytest.importorskip("polars")
    recipe = runpy.run_path(str(EXAMPLES / "regions_by_year.py"))
    assert recipe["regions_by_year"](corpus).rows() == REGIONS_BY_YEAR


def test_pandas(parquet: Path) -> None:
    pytest.importorskip("pandas")
    recipe = runpy.run_path(str(EXAMPLES / "funders.py"))
    found = recipe["funders"](str(parquet))
    rows = [(funder, pages, str(since)) for funder, pages, since in found.itertuples()]
    assert rows == [
        ("Kunta", 3, "2022-02-02"),
        ("Sosiaali- ja terveysministeriö", 2, "2022-02-01"),
    ]


@pytest.mark.parametrize("page", ["python.md"])
def test_the_documentation_says_what_is_so(page: str) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("polars")
    pytest.importorskip("duckdb")
    found = doctest.testfile(str(ROOT / "docs" / page), module_relative=False, encoding="utf-8")
    assert found.attempted > 10
    assert found.failed == 0


def test_what_the_documentation_shows_of_the_examples_is_in_them() -> None:
    shown = (ROOT / "docs/recipes.md").read_text(encoding="utf-8")
    blocks = re.findall(r"`examples/([\w.]+)`(?:(?!```).)*```\w+\n(.*?)```", shown, re.DOTALL)
    assert {name for name, _ in blocks} == {
        "regions_by_year.sql",
        "regions_by_year.py",
        "funders.py",
        "convert_crawl.py",
        "nightly.yml",
    }
    for name, block in blocks:
        assert block in (EXAMPLES / name).read_text(encoding="utf-8"), name


BAD = "Kokonaisuuden nimi\nSilta\nLuotu\n\neilen\n\nViimeksi muokattu\n\n5.5.2022\n"


@pytest.fixture
def on_path(command: Any, tmp_path: Path) -> dict[str, str]:
    """An environment whose `cargo install` does nothing, and whose `innokyla` is the one
    that is tested."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "innokyla").symlink_to(command().args[0])
    (folder / "cargo").write_text('#!/bin/sh\necho "cargo $*"\n', encoding="utf-8")
    (folder / "cargo").chmod(stat.S_IRWXU)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def test_the_action_checks_and_annotates(
    corpus: Path, on_path: dict[str, str], tmp_path: Path
) -> None:
    """Each step is run as a runner would, with the inputs of a workflow."""
    yaml = pytest.importorskip("yaml")
    if shutil.which("bash") is None:
        pytest.skip("the action needs bash")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"

    def run(**given: str) -> tuple[int, str]:
        inputs = {name: it["default"] for name, it in action["inputs"].items()}
        assert set(given) <= set(inputs)
        inputs.update(given)
        shown = ""
        for step in action["runs"]["steps"]:
            assert step["shell"] == "bash"
            environment = {**on_path, "GITHUB_ACTION_PATH": str(ROOT)}
            for name, value in step.get("env", {}).items():
                [key] = re.findall(r"^\$\{\{ inputs\.([\w-]+) \}\}$", value)
                environment[name] = inputs[key]
            # So a runner calls the shell that a step names.
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            done = subprocess.run(
                shell, cwd=tmp_path, env=environment, capture_output=True, check=False
            )
            shown += done.stdout.decode()
            if done.returncode != 0:
                return done.returncode, shown
        return 0, shown

    status, shown = run(paths="corpus\n\n", expect="kokonaisuus")
    assert (status, shown) == (0, f"cargo install --locked --path {ROOT}\n")
    (corpus / "e f.txt").write_text(BAD, encoding="utf-8")
    status, shown = run(paths="corpus/a.txt\ncorpus/e f.txt", sarif="found.sarif")
    assert status == 1
    assert "::error file=corpus/e f.txt,line=5," in shown
    assert "malformed-date" in (tmp_path / "found.sarif").read_text(encoding="utf-8")
    status, shown = run(paths="corpus", **{"ignore": "malformed-date", "fail-on": "error"})
    assert status == 0
    status, _ = run(paths="corpus", baseline="none.json")
    assert status == 2


def test_the_nightly_check_gives_the_action_inputs_that_it_has() -> None:
    yaml = pytest.importorskip("yaml")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    nightly = yaml.safe_load((EXAMPLES / "nightly.yml").read_text(encoding="utf-8"))
    steps = nightly["jobs"]["check"]["steps"]
    [check] = [it for it in steps if it["uses"].startswith("OWNER/innokyla@")]
    assert set(check["with"]) <= set(action["inputs"])


def test_the_hook_checks_what_is_committed(
    corpus: Path, on_path: dict[str, str], tmp_path: Path
) -> None:
    """The hook as it is, but for the build of the command."""
    yaml = pytest.importorskip("yaml")
    pytest.importorskip("pre_commit")
    manifest = ROOT / ".pre-commit-hooks.yaml"
    pre_commit = [sys.executable, "-m", "pre_commit"]
    subprocess.run([*pre_commit, "validate-manifest", str(manifest)], check=True)
    [hook] = yaml.safe_load(manifest.read_text(encoding="utf-8"))
    config = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (corpus / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    environment = {**on_path, "PRE_COMMIT_HOME": str(tmp_path / "cache")}

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            arguments, cwd=corpus, env=environment, capture_output=True, check=False
        )

    assert run("git", "init", "--quiet").returncode == 0
    (corpus / "notes.md").write_text("# ei sivu\n", encoding="utf-8")
    assert run("git", "add", "--all").returncode == 0
    clean = run(*pre_commit, "run", "--all-files")
    assert clean.returncode == 0, clean.stdout.decode()
    (corpus / "e.txt").write_text(BAD, encoding="utf-8")
    assert run("git", "add", "--all").returncode == 0
    found = run(*pre_commit, "run", "--all-files")
    assert found.returncode == 1
    assert "malformed-date" in found.stdout.decode()
