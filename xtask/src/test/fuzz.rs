//! A short run of the fuzz targets.

use anyhow::Result;

use super::Outcome;

#[expect(clippy::unnecessary_wraps, reason = "a step has the type of those that may fail")]
pub(super) fn smoke() -> Result<Outcome> {
    Ok(Outcome::Partly("no targets yet".to_owned()))
}
