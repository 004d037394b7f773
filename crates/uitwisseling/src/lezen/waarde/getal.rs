//! Numbers that are whole, out of numbers that may not be.

/// Above this a double does not tell two neighbouring whole numbers apart.
const GROOTSTE: f64 = 9_007_199_254_740_992.0;

/// The number as a whole one, where it is one to within the noise of a spreadsheet's arithmetic.
pub(in crate::lezen) fn whole(waarde: f64) -> Option<i64> {
    const RUIS: f64 = 1e-7;
    let dichtstbij = waarde.round();
    if (waarde - dichtstbij).abs() > RUIS { None } else { truncate(dichtstbij) }
}

/// The whole part of a number, where it has one that can be written.
pub(in crate::lezen) fn truncate(waarde: f64) -> Option<i64> {
    if !waarde.is_finite() || waarde.abs() > GROOTSTE {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the number was just found to fit")]
    Some(waarde.trunc() as i64)
}
