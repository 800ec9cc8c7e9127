#!/usr/bin/env bash
# Builds the Python package and runs all that tests it: lints, types, documentation, recipes,
# Spark. What is missing is installed into a virtual environment under the target folder, or
# named as skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-$PWD/target}
environment=$target/python-environment

step() { printf '\n== %s\n' "$*"; }
skip() {
    step "skipped: $*"
    exit 0
}

step "Python: formatting and clippy of the compiled module"
cargo fmt --check --manifest-path python/Cargo.toml
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
    skip "the Python package needs Python 3.10 or newer"
PYO3_PYTHON=$python CARGO_TARGET_DIR=$target/python \
    cargo clippy --locked --manifest-path python/Cargo.toml -- -D warnings

step "Python: pip install ./python"
"$python" -m venv "$environment" || skip "Python cannot make a virtual environment here"
PATH=$environment/bin:$PATH
CARGO_TARGET_DIR=$target/python pip install --quiet ./python ||
    skip "the Python package: pip cannot install what builds it"
# One that is missing leaves out its own tests alone.
for needed in $(sed -n 's/^test = \[\(.*\)\]$/\1/p' python/pyproject.toml | tr -d '",'); do
    pip install --quiet "$needed" || step "skipped: what needs $needed, which pip cannot install"
done

for check in "ruff check" "ruff format --check"; do
    step "Python: $check"
    command -v ruff >/dev/null || continue
    $check python
    $check --config python/pyproject.toml examples
done

step "Python: mypy"
! command -v mypy >/dev/null ||
    mypy --config-file python/pyproject.toml python/innokyla python/generate.py python/tests \
        examples/*.py

step "Python: pytest python"
command -v pytest >/dev/null || skip "the tests of the Python package"
# The reason of each test that is skipped is printed: without Java it is Spark's.
pytest python -rs
