//! Files that a configuration may have written.

use std::fs;
use std::path::{Component, Path};

/// Whether a path leads to a place below a folder, whatever links there are: a file that was
/// found beside foreign pages must not write over others.
pub(super) fn stays_below(folder: &Path, path: &Path) -> bool {
    let is_plain = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    let target = folder.join(path);
    let mut above = target.ancestors();
    // A link to nothing is there, and cannot be followed.
    let nearest = above.find(|path| path.symlink_metadata().is_ok());
    let folder = fs::canonicalize(folder);
    let nearest = nearest.map(fs::canonicalize);
    path.components().all(is_plain)
        && matches!((folder, nearest), (Ok(folder), Some(Ok(nearest))) if nearest.starts_with(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_below_may_be_written() {
        let sandbox = tempfile::tempdir().unwrap();
        let folder = sandbox.path().join("corpus");
        fs::create_dir_all(folder.join("out")).unwrap();
        fs::write(folder.join("old.json"), "").unwrap();
        for (path, may) in [
            ("new.json", true),
            ("old.json", true),
            ("./out/new/a.json", true),
            ("../new.json", false),
            ("out/../../new.json", false),
            ("/tmp/new.json", false),
        ] {
            assert_eq!(stays_below(&folder, Path::new(path)), may, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere_else() {
        use std::os::unix::fs::symlink;

        let sandbox = tempfile::tempdir().unwrap();
        let folder = sandbox.path().join("corpus");
        fs::create_dir_all(&folder).unwrap();
        fs::write(sandbox.path().join("mine.txt"), "").unwrap();
        fs::write(folder.join("own.json"), "").unwrap();
        for (name, target, may) in [
            ("file", "../mine.txt", false),
            ("folder", "..", false),
            ("nothing", "../new.txt", false),
            ("own", "own.json", true),
        ] {
            symlink(target, folder.join(name)).unwrap();
            assert_eq!(stays_below(&folder, Path::new(name)), may, "{name}");
        }
        assert!(!stays_below(&folder, Path::new("folder/new.txt")));
    }
}
