//! A short run of each fuzz target from its seeds: long enough to see that the targets still work and find nothing at once.

use std::process::{Command, Output};

use anyhow::{Context as _, Result, bail};

use super::Outcome;
use crate::{repo, shell};

/// The targets' own workspace, whose cargo settings only apply from within.
const FOLDER: &str = "fuzz";

/// What a target needs beside its seeds; see fuzz/README.md for the reasons.
const EXTRA: &[(&str, &[&str])] = &[("lezen_csv", &["../examples/lezen"]), ("lezen_parquet", &["-rss_limit_mb=8192"])];

/// Seconds for each target, after building.
const TIME: &str = "-max_total_time=20";

pub(super) fn smoke() -> Result<Outcome> {
    if !has_compiler()? {
        return Ok(Outcome::Partly("not run: libFuzzer is C++, and there is no C++ compiler (c++) here".to_owned()));
    }
    let folder = repo::root()?.join(FOLDER);
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).context("fuzz/Cargo.toml cannot be read")?;
    // Flags given from outside would replace those of the folder's own settings, and with them the coverage.
    let inside = |command: &mut Command| {
        command.current_dir(&folder).env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    };
    let mut build = shell::cargo(&["build", "--locked", "--bins"])?;
    inside(&mut build);
    shell::pass(&mut build)?;
    for target in targets(&manifest)? {
        println!("-- {target}");
        let corpus = format!("corpus/{target}");
        for needed in ["artifacts", &corpus] {
            std::fs::create_dir_all(folder.join(needed))?;
        }
        let mut command = shell::cargo(&["run", "--locked", "--quiet", "--bin", &target, "--"])?;
        command.args([TIME, "-max_len=4096", "-artifact_prefix=artifacts/", "-verbosity=0", "-print_final_stats=1"]);
        // libFuzzer writes what it finds into the first folder: that must be the corpus, which is not committed.
        command.arg(&corpus);
        let seeds = format!("seeds/{target}");
        if folder.join(&seeds).is_dir() {
            command.arg(&seeds);
        }
        command.args(extra(&target));
        inside(&mut command);
        report(&target, &shell::capture(&mut command)?)?;
    }
    Ok(Outcome::Passed)
}

/// Of a run that found nothing the numbers; of one that found something, everything it said.
fn report(target: &str, run: &Output) -> Result<()> {
    let said = String::from_utf8_lossy(&run.stderr);
    if !run.status.success() {
        eprintln!("{said}");
        bail!("{target} ended with {}; what broke it is in {FOLDER}/artifacts", run.status);
    }
    for line in said.lines().filter(|line| line.starts_with("stat::")) {
        println!("{line}");
    }
    Ok(())
}

fn has_compiler() -> Result<bool> {
    let compiler = std::env::var_os("CXX").unwrap_or_else(|| "c++".into());
    Ok(shell::program(compiler, &["--version"])?.output().is_ok_and(|output| output.status.success()))
}

fn extra(target: &str) -> &'static [&'static str] {
    EXTRA.iter().find(|(name, _)| *name == target).map_or(&[], |(_, arguments)| *arguments)
}

/// Names of the targets.
fn targets(manifest: &str) -> Result<Vec<String>> {
    let table: toml::Table = manifest.parse().context("fuzz/Cargo.toml is no TOML")?;
    let bins = table.get("bin").and_then(toml::Value::as_array).context("fuzz/Cargo.toml has no targets")?;
    Ok(bins.iter().filter_map(|bin| bin.get("name")?.as_str()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_those_of_the_manifest() -> Result<()> {
        assert_eq!(targets("[[bin]]\nname = 'a'\n[[bin]]\nname = 'b'")?, ["a", "b"]);
        assert!(targets("[package]").is_err());
        Ok(())
    }

    #[test]
    fn what_a_target_needs_is_asked_by_name() {
        assert_eq!(extra("lezen_csv"), ["../examples/lezen"]);
        assert!(extra("norm").is_empty());
    }
}
