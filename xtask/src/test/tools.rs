//! Cargo's own extensions that the tests need, installed when they are missing.

use anyhow::{Context as _, Result};

use crate::shell;

/// Makes sure that `cargo NAME` works, by building the crate that brings it.
pub(super) fn ensure(name: &str, krate: &str) -> Result<()> {
    if shell::has_extension(name)? {
        return Ok(());
    }
    println!("cargo {name} is not installed: building it, which takes some minutes");
    // A debug build compiles in half the time, and its work here is small.
    let mut install = shell::cargo(&["install", "--locked", "--debug", krate])?;
    shell::pass(&mut install).with_context(|| format!("{krate} could not be installed; do so by hand and run again"))
}
