//! A short run of each fuzz target from its corpus: long enough to see that the targets still work.

use anyhow::{Context as _, Result};

use super::Outcome;
use super::tools;
use crate::{repo, shell};

/// Seconds for each target, after building.
const SECONDS: u32 = 20;

pub(super) fn smoke() -> Result<Outcome> {
    tools::ensure("fuzz", "cargo-fuzz")?;
    let manifest = std::fs::read_to_string(repo::root()?.join("fuzz/Cargo.toml")).context("fuzz/Cargo.toml")?;
    for target in targets(&manifest)? {
        println!("-- {target}, {SECONDS} s");
        let (time, seeds) = (format!("-max_total_time={SECONDS}"), format!("fuzz/seeds/{target}"));
        // Without a sanitizer a stable compiler will do; what is looked for are panics and unbounded memory.
        let mut arguments = vec!["fuzz", "run", "--dev", "--sanitizer", "none", &target];
        let corpus = format!("fuzz/corpus/{target}");
        std::fs::create_dir_all(repo::root()?.join(&corpus))?;
        arguments.push(&corpus);
        if repo::root()?.join(&seeds).is_dir() {
            arguments.push(&seeds);
        }
        arguments.extend(["--", &time, "-rss_limit_mb=1024", "-print_final_stats=1"]);
        shell::pass(&mut shell::cargo(&arguments)?)?;
    }
    Ok(Outcome::Passed)
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
}
