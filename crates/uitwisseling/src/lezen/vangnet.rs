//! A net under libraries that read files of strangers.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{Bestandssoort, Leesfout};

/// Runs a library's reading step. A defect of that library then refuses this file instead of ending the program, which
/// on a server would end other people's work too.
pub(super) fn guard<T>(soort: Bestandssoort, stap: impl FnOnce() -> Result<T, Leesfout>) -> Result<T, Leesfout> {
    catch_unwind(AssertUnwindSafe(stap))
        .unwrap_or_else(|_| Err(Leesfout::Beschadigd { soort, reden: "the contents contradict themselves".to_owned() }))
}
