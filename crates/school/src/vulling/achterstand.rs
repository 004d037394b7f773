//! What was due at a school and was not reported: for a demo, which lets its past be lived through.

use jiff::civil::Date;
use kern::register::Register;
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;

use super::store;
use crate::stam::Schoolfout;
use crate::verzuimmelding::Aanleiding;

/// A report that is due and was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Achterstand {
    /// What it is about.
    pub aanleiding: Aanleiding,
    /// Day on which the absence that it needs was established.
    pub vastgesteld_op: Date,
    /// Last day on which it is in time.
    pub uiterlijk: Date,
}

/// Reports of a school that are due and were not made, by the last day in time.
pub async fn overdue(
    register: &Register,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Vec<Achterstand>, Schoolfout> {
    Ok(store::overdue(register.lees(), permit, organisatie).await?)
}
