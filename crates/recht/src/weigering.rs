//! A refusal: what is wrong, on which ground, and which words tell it and say what to do.

use std::fmt;

use crate::bepalingen::Rechtfout;
use crate::grond::Grond;

/// Something that may not be, with the ground on which it is refused.
///
/// It holds no sentence: [`uitleg`](Self::uitleg) and [`herstel`](Self::herstel) are keys of words that a party has in its
/// languages, with the data of the reason to fill them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weigering<R> {
    /// What is wrong.
    pub reden: R,
    /// Why that is refused.
    pub grond: Grond,
}

impl<R: Weigerreden> Weigering<R> {
    /// Key of the words that say what is wrong.
    pub fn uitleg(&self) -> &'static str {
        self.reden.uitleg()
    }

    /// Key of the words that say what can be done about it.
    pub fn herstel(&self) -> &'static str {
        self.reden.herstel()
    }
}

/// What can be wrong in some matter, with the keys of its words.
pub trait Weigerreden: fmt::Debug {
    /// Key of the words that say what is wrong.
    fn uitleg(&self) -> &'static str;
    /// Key of the words that say what can be done about it.
    fn herstel(&self) -> &'static str;
}

/// What a rule says to a question: an answer, or everything for which it is refused. The outer error is a fault of the
/// values of the law.
pub type Besluit<T, R> = Result<Result<T, Vec<Weigering<R>>>, Rechtfout>;
