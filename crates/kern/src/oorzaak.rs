//! What went wrong, as the log may tell it.

/// A fault with what lies beneath it, in sentences. Never its `Debug`: there a database repeats the values it was given, and
/// those are about people.
pub fn causes(fout: &dyn std::error::Error) -> String {
    let oorzaken = std::iter::successors(Some(fout), |fout| fout.source());
    oorzaken.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
