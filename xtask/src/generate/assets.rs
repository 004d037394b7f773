//! Styles and scripts in `assets/dist`, built by npm's packages. They are committed, so who has no npm can build the product
//! all the same; only who has it can see whether they are fresh.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::Derived;
use crate::{repo, shell};

/// Sources, packages and the program that builds.
const FOLDER: &str = "assets";

/// The built files; or why they cannot be built here.
pub(crate) fn files() -> Result<Result<Vec<Derived>, String>> {
    let folder = repo::root()?.join(FOLDER);
    if !shell::answers("npm")? || !shell::answers("node")? {
        return Ok(Err("assets/dist is not compared: there is no npm here".to_owned()));
    }
    if let Err(error) = shell::npm_ci(&folder) {
        return Ok(Err(format!("assets/dist is not compared: its packages cannot be installed ({error:#})")));
    }
    let out = tempfile::tempdir()?;
    let target = out.path().to_str().context("the temporary folder has an odd name")?;
    shell::pass(shell::program("node", &["build.mjs", target])?.current_dir(&folder))?;
    built(out.path()).map(Ok)
}

fn built(out: &Path) -> Result<Vec<Derived>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(out)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(entry.path()).with_context(|| format!("{name} is no text"))?;
        files.push(Derived { path: format!("{FOLDER}/dist/{name}"), text });
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_built_goes_where_the_product_takes_it_from() -> Result<()> {
        let out = tempfile::tempdir()?;
        for (name, text) in [("b.js", "2"), ("a.css", "1")] {
            std::fs::write(out.path().join(name), text)?;
        }
        let files: Vec<_> = built(out.path())?.into_iter().map(|file| (file.path, file.text)).collect();
        let expected = [("assets/dist/a.css", "1"), ("assets/dist/b.js", "2")];
        assert_eq!(files, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
        Ok(())
    }
}
