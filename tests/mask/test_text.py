"""What is masked in a text, and what stays."""

from __future__ import annotations

import base64
import hashlib
import time
import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mask.cases import GITHUB, HOME, LETTERS, TOKENS, WORD

from rtkit.mask import mask_text, masked


@pytest.mark.parametrize("kind", TOKENS)
@pytest.mark.parametrize(
    "around", ["{}", "x = '{}'", "<td>{}</td>", "see {}, it works", "\x1b[33m{}\x1b[0m", '{{"a": "{}"}}']
)
def test_a_token_of_a_known_shape_is_masked_wherever_it_stands(kind, around):
    found = mask_text(around.format(TOKENS[kind]))
    rest = "hooks.slack.com/" if kind == "Slack address" else ""
    assert found.text == around.format(f"{rest}[masked: {kind}]")
    assert found.kinds == (kind,)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f'password="{WORD}"', 'password="[masked]"'),
        (f"passwd: '{WORD}'", "passwd: '[masked]'"),
        (f"  password: {WORD}", "  password: [masked]"),
        ("PASSWORD=letmein", "PASSWORD=[masked]"),
        ("password: correct", "password: [masked]"),
        (f'db_password : str = "{WORD}"', 'db_password : str = "[masked]"'),
        (f'config["password"] = "{WORD} and more"', 'config["password"] = "[masked]"'),
        (f'{{"api_key": "{LETTERS}"}}', '{"api_key": "[masked]"}'),
        (f'{{\\"password\\": \\"{WORD}\\"}}', '{\\"password\\": \\"[masked]\\"}'),
        (f"password=&quot;{WORD}&quot;", "password=&quot;[masked]&quot;"),
        (f"aws_secret_access_key = {LETTERS}", "aws_secret_access_key = [masked]"),
        (f"client_secret='{LETTERS}'", "client_secret='[masked]'"),
        (f"token = '{LETTERS}'", "token = '[masked]'"),
        (f"host=x user=ana password={WORD} port=5", "host=x user=ana password=[masked] port=5"),
        (f"Server=x;Pwd={WORD};Encrypt=yes", "Server=x;Pwd=[masked];Encrypt=yes"),
        (f"AccountName=a;AccountKey={LETTERS}==;", "AccountName=a;AccountKey=[masked: Azure storage key];"),
        (f"mysql --password {WORD} db", "mysql --password [masked] db"),
        (f"Authorization: Basic {LETTERS}=", "Authorization: Basic [masked: authorization header]"),
        (f"curl -H 'Bearer {LETTERS}'", "curl -H 'Bearer [masked: bearer token]'"),
        (f"postgres://ana:{WORD}@host/db", "postgres://[masked]@host/db"),
        ("https://x.org/?api_key=abc&n=1", "https://x.org/?api_key=[masked]&n=1"),
        (f"https://x.org/a?n=1&amp;sig={LETTERS}&amp;b=2", "https://x.org/a?n=1&amp;sig=[masked]&amp;b=2"),
        (
            f"\x1b[1mpassword\x1b[0m=\x1b[33m'{WORD[:3]}\x1b[1m{WORD[3:]}'",
            "\x1b[1mpassword\x1b[0m=\x1b[33m'[masked]\x1b[1m'",
        ),
    ],
)
def test_a_value_that_its_name_calls_a_secret_is_masked(text, left):
    assert masked(text) == left


@pytest.mark.parametrize("code", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "password=getpass()",
        "password = getpass.getpass('Password: ')",
        "getpass('Password: ') or os.environ['X']",
        'token = os.environ["X"]',
        "tokens = 5",
        "max_token=4096",
        "n_token = 12345678",
        "password=None",
        '{"password": null, "token": ""}',
        "password: str",
        "password: Optional[str] = None",
        "connect(user=user, password=password)",
        "password = config.password",
        'f"password={password}"',
        "password=${PASSWORD}",
        "password: '<your password>'",
        "password='********'",
        "--password PASSWORD  the password of the user",
        "pad_token='<pad>', sep_token='[SEP]'",
        "{'token': 'hello', 'tag': 'UH'}",
        "The token: a piece of text.",
        "secretary: 'Ana Maria'",
        "primary_key='customer_id'",
        "sk-toggleable__label-arrow sk-container-id-1 sk-estimator-doc-link",
        "https://ana@example.org/ git@github.com:a/b.git ssh://git@host:22/x",
        "https://example.org/home/ana/x and src/home/page.html",
        "https://x.org/?page=2&key=name",
        str(uuid.UUID(int=2**100 + 12345)),
        f'"sha256": "{hashlib.sha256(b"x").hexdigest()}"',
        base64.b64encode(hashlib.sha512(b"x").digest() * 20).decode(),
        f'<img src="data:image/png;base64,{"AKIA" + "IOSFODNN7EXAMPLE"}">',
        "/homework/ana ~/data ./home.txt /usr/lib/python3",
    ],
)
def test_what_is_no_secret_stays(text, code):
    assert mask_text(text, code=code).text == text


@pytest.mark.parametrize("text", [f"password={WORD}", f"connect(user, password={WORD})", f"password = {WORD}"])
def test_in_code_a_word_without_quotes_is_a_name(text):
    assert masked(text, code=True) == text


@pytest.mark.parametrize("text", [f"!mysql --password={WORD}", f"%env PASSWORD={WORD}", f'"user=ana password={WORD}"'])
def test_in_code_a_shell_line_and_a_string_hold_values(text):
    assert WORD not in masked(text, code=True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{HOME}/data.csv", "~/data.csv"),
        (f"open('{HOME}')", "open('~')"),
        ("/" + "Users/ana/x", "~/x"),
        (f"file://{HOME}/x", "file://~/x"),
        ("C:" + "\\Users\\Ana B\\x", "~\\x"),
        ("'c:" + "\\\\Users\\\\ana\\\\x'", "'~\\\\x'"),
        ("C:" + "/Users/ana/x", "~/x"),
    ],
)
def test_a_home_folder_becomes_a_tilde_and_is_no_secret(text, left):
    assert mask_text(text) == (left, (), 1)


def test_the_home_of_whoever_runs_it_is_one_wherever_it_lies(monkeypatch):
    monkeypatch.setenv("HOME", "/srv/people/ana")
    assert masked("/srv/people/ana/x /srv/people/anabel/x") == "~/x /srv/people/anabel/x"


def test_one_text_tells_of_each_secret_in_it():
    found = mask_text(f'{GITHUB} {GITHUB} password="{WORD}"')
    assert found.kinds == ("GitHub token", "GitHub token", "password")


PIECES = st.sampled_from(
    [
        *(*TOKENS.values(), HOME, WORD, "password", "token", "secret", "api_key", "Bearer ", "Authorization: ", "--"),
        *("=", ": ", ":", "'", '"', "\\", "://", "@", "/", "?", "&", " ", "\n", "(", "]", "[", "~", "-"),
        *("\x1b[31m", ";base64,", "&quot;"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=14).map("".join)


@settings(max_examples=600, deadline=None)
@given(TEXTS, st.booleans())
def test_masking_twice_is_masking_once(text, code):
    once = mask_text(text, code=code)
    assert mask_text(once.text, code=code) == (once.text, (), 0)
    assert bool(once.kinds or once.homes) == (once.text != text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30), st.sampled_from(sorted(TOKENS.values())), st.text(max_size=30))
def test_a_token_between_spaces_never_stays(before, token, after):
    assert token not in masked(f"{before} {token} {after}")


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_characters="=:/-_", exclude_categories=["Nd"]), max_size=80))
def test_prose_without_signs_stays(text):
    assert masked(text) == text


@pytest.mark.parametrize(
    "piece",
    [
        *("password=", "password: ", 'token="', "://a:", "://", "eyJ", "?key=", "&a_", "bearer ", ";base64,", "A"),
        *("C:\\Users\\a ", "key" + " " * 20, "secret: a a a a ", "\x1b[31mpassword\x1b[0m= "),
        "-----BEGIN RSA PRIVATE KEY-----",
    ],
)
def test_time_grows_with_the_length_of_even_a_nasty_text(piece):
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.thread_time()
        mask_text(text)
        return time.thread_time() - began

    # This thread's time, of both lengths in the same moment: what else the machine does must not look like growth.
    pairs = ((seconds(25_000), seconds(800_000)) for _ in range(5))
    assert any(long < 200 * short + 0.1 for short, long in pairs)  # 32 times as long; were it quadratic, a thousand
