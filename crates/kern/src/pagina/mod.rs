//! Pages: the frame around them, the parts they are made of, forms and their errors, error pages, styles and scripts.
//!
//! A party renders its own askama template for the content and lets [`Kader`] put the frame around it. The parts are
//! macros in `crates/kern/templates/onderdelen.html`; docs/pages.md shows a page from start to end.

mod assets;
mod context;
mod formulier;
mod fout;
mod gevraagd;
pub mod invoer;
mod kader;
mod laag;
mod onderdelen;
pub mod register;
#[cfg(test)]
mod tests;
mod woorden;

pub use assets::{Asset, assets_router};
pub use context::{Csrf, Gebruiker, Navpunt, Paginacontext, paden};
pub use formulier::{Formulier, Veldfout};
pub use fout::Paginafout;
pub use gevraagd::Gevraagd;
pub use kader::Kader;
pub(crate) use laag::own_path;
pub use laag::{dress, taal_router};
pub use onderdelen::{Bladeren, Controlerij, Kenmerk, Keuze, Svg};
pub use woorden::{Achter, AlsWaarde, KERNWOORDEN, Woorden, Zin};
