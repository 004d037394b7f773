//! Who gets what along which route: walked by a test, which compares it too, so that it is only made here to be written.

use anyhow::{Context as _, Result};

use super::{Derived, Mode};
use crate::shell;

/// Where the test is told to write; the same name as in the test.
const NAAR: &str = "AANWEZIG_WEGEN_NAAR";

pub(super) fn files(mode: Mode) -> Result<Vec<Derived>> {
    if mode == Mode::Check {
        return Ok(Vec::new());
    }
    let folder = tempfile::tempdir()?;
    let naar = folder.path().join("wegen.txt");
    let mut walk = shell::cargo(&["test", "--locked", "--quiet", "--package", "aanwezig", "--bin", "aanwezig"])?;
    walk.args(["--", "wegen::everybody_walks_every_route", "--exact"]).env(NAAR, &naar);
    shell::pass(&mut walk)?;
    let text = std::fs::read_to_string(&naar).context("the walk over every route wrote nothing")?;
    Ok(vec![Derived { path: "beleid/wegen.txt".to_owned(), text }])
}
