//! The derived files: each made from one source by this command, so that none is kept by hand.

use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::repo::{self, Repo};

mod assets;
pub(crate) mod crates;
mod handleiding;
pub(crate) mod voorbeeldschool;
mod wegen;

/// Whether to write what changed, or to fail because it would.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

/// A derived file: its path from the root, and what it must hold.
pub(crate) struct Derived {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Makes every derived file and writes or compares it, one kind after the other. Says which could not be made here.
pub(crate) fn run(mode: Mode) -> Result<Option<String>> {
    let root = repo::root()?;
    let repo = Repo::read(&root)?;
    let (mut count, mut stale) = (0, 0);
    let mut settle = |files: Vec<Derived>| -> Result<()> {
        count += files.len();
        for file in files.iter().filter(|file| !is_fresh(&root, file)) {
            stale += 1;
            println!("{} {}", if mode == Mode::Write { "wrote" } else { "stale" }, file.path);
            if mode == Mode::Write {
                write(&root, file)?;
            }
        }
        Ok(())
    };
    settle(vec![Derived { path: crates::PAGE.to_owned(), text: crates::page(&repo) }])?;
    let left_out = match assets::files()? {
        Ok(files) => settle(files).map(|()| None)?,
        Err(why) => Some(why),
    };
    settle(voorbeeldschool::files()?)?;
    settle(handleiding::files()?)?;
    settle(wegen::files(mode)?)?;
    if mode == Mode::Check && stale > 0 {
        bail!("{stale} derived files are stale: run cargo xtask generate");
    }
    println!("{count} derived files, {stale} changed");
    if let Some(why) = &left_out {
        println!("{why}");
    }
    Ok(left_out)
}

fn is_fresh(root: &Path, file: &Derived) -> bool {
    std::fs::read(root.join(&file.path)).is_ok_and(|there| there == file.text.as_bytes())
}

fn write(root: &Path, file: &Derived) -> Result<()> {
    let path = root.join(&file.path);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    std::fs::write(&path, &file.text).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_fresh_once_it_was_written() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let file = Derived { path: "docs/new/page.md".to_owned(), text: "text\n".to_owned() };
        assert!(!is_fresh(folder.path(), &file));
        write(folder.path(), &file)?;
        assert!(is_fresh(folder.path(), &file));
        assert!(!is_fresh(folder.path(), &Derived { text: "other\n".to_owned(), ..file }));
        Ok(())
    }
}
