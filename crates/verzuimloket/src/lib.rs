//! The Verzuimloket: takes reports from schools, numbers and checks them, and routes them to who must act.
