"""Signs Schemathesis in: into the API as somebody of the demo who may do what is asked, into the Verzuimloket with a key."""

import os
import urllib.parse
import urllib.request

import schemathesis

WACHTWOORD = "samen-aanwezig"


def who(case):
    """Whose work a path is."""
    path = case.operation.path
    if path.startswith("/v1/beheer/"):
        return os.environ["API_BEHEERDER"]
    if path.startswith("/v1/leerplicht/"):
        return os.environ["API_AMBTENAAR"]
    if path.startswith("/v1/inspectie/"):
        return os.environ["API_INSPECTIE"]
    if path.startswith("/v1/bestuur/"):
        return os.environ["API_BESTUUR"]
    return os.environ["API_COORDINATOR"]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in(base, name):
    """The cookie of a new session."""
    form = urllib.parse.urlencode({"gebruikersnaam": name, "wachtwoord": WACHTWOORD}).encode()
    try:
        answer = urllib.request.build_opener(NoRedirect).open(f"{base}/inloggen", form)
    except urllib.error.HTTPError as redirect:
        answer = redirect
    cookie = answer.headers.get("set-cookie", "")
    if not cookie.startswith("aanwezig-sessie="):
        raise RuntimeError(f"{name} cannot sign in: {answer.status}")
    return cookie.split(";")[0]


@schemathesis.auth(cache_by_key=lambda case, _: who(case) if "API_KEY" not in os.environ else "")
class Aanmelden:
    def get(self, case, _):
        key = os.environ.get("API_KEY")
        if key:
            return {"Authorization": f"Bearer {key}"}
        return {"Cookie": sign_in(os.environ["API_BASE"], who(case))}

    def set(self, case, data, _):
        case.headers = {**(case.headers or {}), **data}


# Accounts of the demo's school that nobody of this run works under: to those anything may happen.
OTHERS = [1, 2, 4]


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Numbers behind which something stands, most of the time."""
    path = context.operation.path if context.operation else ""
    if not path_parameters:
        return path_parameters

    def near(number):
        if not isinstance(number, int) or number % 5 == 0:
            return number
        return OTHERS[number % len(OTHERS)] if path.startswith("/v1/beheer/") else 1 + number % 12

    return {name: near(value) for name, value in path_parameters.items()}
