//! How one value is read, apart from where it stands.

pub(super) mod datum;
pub(super) mod duur;
pub(super) mod excel;
pub(super) mod getal;
pub(super) mod tijd;
pub(super) mod woord;
