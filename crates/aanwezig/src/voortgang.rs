//! Progress on a terminal while a file is read.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kern::taal::Taal;
use uitwisseling::lezen::Voortgang;

use crate::woorden::say;

/// A bar on stderr; indicatif draws nothing when stderr is no terminal.
pub(crate) struct Balk(ProgressBar);

impl Balk {
    /// A bar for reading one file.
    pub(crate) fn new(taal: Taal) -> Self {
        let balk = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(stijl) = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}") {
            balk.set_style(stijl);
        }
        balk.set_message(say(taal, "voortgang-lezen", &[]));
        Self(balk)
    }

    /// Shows how far reading is.
    pub(crate) fn show(&self, voortgang: Voortgang) {
        self.0.set_length(voortgang.totaal);
        self.0.set_position(voortgang.gelezen);
    }
}

impl Drop for Balk {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
