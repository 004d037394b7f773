//! The frame around every page.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::{Asset, Csrf, Formulier, Paginacontext, Paginafout, Woorden, paden};
use crate::taal::Taal;

/// A page's frame: `Kader::new(&context).titel(..).render(&inhoud)`.
#[derive(Debug, Clone)]
pub struct Kader<'a> {
    context: &'a Paginacontext,
    titel: String,
    fouten: bool,
    breed: bool,
    status: StatusCode,
}

impl<'a> Kader<'a> {
    /// The frame for this request.
    pub fn new(context: &'a Paginacontext) -> Self {
        Self { context, titel: String::new(), fouten: false, breed: false, status: StatusCode::OK }
    }

    /// The page's title, without the product's name.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a sentence is made where it is handed over")]
    pub fn titel(mut self, titel: impl ToString) -> Self {
        self.titel = titel.to_string();
        self
    }

    /// Tells the frame of the page's form: when it has faults, the title begins with it and the status is 422.
    #[must_use]
    pub fn formulier(mut self, formulier: &Formulier) -> Self {
        if formulier.has_fouten() {
            self.fouten = true;
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self
    }

    /// Says that the page shows faults of a form.
    #[must_use]
    pub fn fouten(mut self, fouten: bool) -> Self {
        self.fouten = fouten;
        self
    }

    /// The reader's language.
    pub fn taal(&self) -> Taal {
        self.context.taal
    }

    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Uses the whole width: for registers and wide tables.
    #[must_use]
    pub fn breed(mut self) -> Self {
        self.breed = true;
        self
    }

    /// The whole page as a response that no cache keeps.
    pub fn render(self, inhoud: &impl Template) -> Result<Response, Paginafout> {
        let inhoud = inhoud.render().map_err(|_| Paginafout::Onverwacht)?;
        self.render_html(&inhoud)
    }

    /// The same with content that is HTML already.
    pub fn render_html(self, inhoud: &str) -> Result<Response, Paginafout> {
        let status = self.status;
        let html = self.html(inhoud)?;
        let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
        Ok((status, headers, html).into_response())
    }

    /// The whole page as text.
    pub fn html(&self, inhoud: &str) -> Result<String, Paginafout> {
        let t = Woorden::kern(self.context.taal);
        let pagina = Frame { t, kader: self, context: self.context, inhoud };
        pagina.render().map_err(|_| Paginafout::Onverwacht)
    }
}

#[derive(Template)]
#[template(path = "kader.html")]
struct Frame<'a> {
    t: Woorden,
    kader: &'a Kader<'a>,
    context: &'a Paginacontext,
    inhoud: &'a str,
}

impl Frame<'_> {
    fn other_languages(&self) -> impl Iterator<Item = Taal> {
        Taal::ALLE.into_iter().filter(|taal| *taal != self.context.taal)
    }
}
