//! Absence: what counts, when the norm is reached, what must then be reported.
