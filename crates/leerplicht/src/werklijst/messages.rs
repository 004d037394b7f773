//! What comes from the Verzuimloket and what goes to it.
//!
//! The feed is read from where it was left, in the transaction that keeps what was read. Each delivery is kept once, under
//! its place in the feed: a repeat changes nothing, one that comes late is added, and a status of a report that has not
//! come in waits for it.

mod bezorgen;
mod ontvangen;
mod ophalen;

pub use bezorgen::Bezorging;
pub use ontvangen::receive;
pub use ophalen::Ophalen;

/// The kind under which our acts stand in the outbox.
pub const HANDELING: &str = "leerplicht.handeling/1";
/// The feed, as the cursor names it.
pub const BRON: &str = "verzuimloket";
