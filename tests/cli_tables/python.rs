//! A Python with the packages that read tables back, where the machine has one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Set where a missing Python is a failure and not a test to pass over.
const REQUIRED: &str = "INNOKYLA_REQUIRE_PYTHON";

/// Runs a script of this folder with arguments, and gives what it prints; `None` where
/// there is no Python or no package for it.
pub(crate) fn python(script: &str, args: &[&Path]) -> Option<String> {
    static FOUND: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let python = match FOUND.get_or_init(environment) {
        Ok(python) => python,
        Err(reason) => {
            assert!(std::env::var_os(REQUIRED).is_none(), "{reason}");
            eprintln!("skipped, as {reason}; {REQUIRED}=1 makes this a failure");
            return None;
        }
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cli_tables")
        .join(script);
    let run = Command::new(python)
        .arg(script)
        .args(args)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
    Some(String::from_utf8(run.stdout).unwrap())
}

/// An environment of its own with the packages, made once in the folder of builds.
fn environment() -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python");
    let python = folder.join("bin/python");
    let has = |python: &Path| {
        let import = Command::new(python)
            .args(["-c", "import openpyxl"])
            .output();
        import.is_ok_and(|run| run.status.success())
    };
    if has(&python) {
        return Ok(python);
    }
    let run = |command: &mut Command| match command.output() {
        Ok(run) if run.status.success() => Ok(()),
        Ok(run) => Err(String::from_utf8_lossy(&run.stderr).into_owned()),
        Err(error) => Err(error.to_string()),
    };
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder))
        .map_err(|error| format!("python3 makes no environment: {error}"))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "openpyxl"]))
        .map_err(|error| format!("pip installs no openpyxl: {error}"))?;
    Ok(python)
}
