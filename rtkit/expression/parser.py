"""The parser: operators by how tightly they bind, after Vaughan Pratt."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from rtkit.errors import nearest
from rtkit.expression.bind import bind
from rtkit.expression.fault import ExpressionFault, quoted
from rtkit.expression.grammar import (
    AND,
    BINDING,
    COMPARE,
    CONSTANTS,
    FUNCTIONS,
    LOGIC,
    MOST_NESTED,
    NOT,
    PARTS,
    SIGN,
)
from rtkit.expression.misplaced import misplaced, no_function
from rtkit.expression.tokens import Token, number
from rtkit.expression.tree import (
    Arithmetic,
    Call,
    Comparison,
    Junction,
    Negative,
    Not,
    Number,
    Part,
    Reading,
    Term,
    Truth,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class Parser:
    """Reads tokens from left to right; every method stops at the first token that is not its own."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._nested = 0

    def whole(self) -> Truth:
        """Read all tokens, which together must be a truth."""
        start = self._next.position
        node = self._operation(0)
        if self._next.kind != "end":
            raise misplaced(self._next)
        return _truth(node, start, "the whole expression")

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _operation(self, floor: int) -> Term | Truth:
        """Read an operand and all operators after it that bind tighter than `floor`."""
        token = self._next
        # Counted here and not by bracket: this bounds the recursion of everything that walks the tree.
        self._nested += 1
        if self._nested > MOST_NESTED:
            raise ExpressionFault(
                f"nested too deep at {token.position}",
                f"at most {MOST_NESTED} levels of brackets and operators",
                token.position,
            )
        node = self._operand()
        while (binding := BINDING.get(self._next.text, 0)) > floor:
            node = self._joined(node, binding, token.position)
        self._nested -= 1
        return node

    def _joined(self, first: Term | Truth, binding: int, start: int) -> Term | Truth:
        """`first` and what follows it by operators that bind equally: one node, however many they are."""
        nodes, starts, operators = [first], [start], list[Token]()
        while BINDING.get(self._next.text) == binding:
            operators.append(self._take())
            starts.append(self._next.position)
            nodes.append(self._operation(binding))
        beside = [operators[0], *operators]
        told = [f"{quoted(token.text)} at {token.position}" for token in beside]
        if binding <= AND:
            truths = tuple(map(_truth, nodes, starts, told))
            return Junction(operators[0].text, truths)
        terms = tuple(map(_term, nodes, starts, told))
        words = tuple(token.text for token in operators)
        return bind(Comparison(terms, words)) if binding == COMPARE else Arithmetic(terms, words)

    def _operand(self) -> Term | Truth:
        token = self._take()
        if token.kind == "number":
            return Number(number(token), token.text)
        if token.text == "(":
            node = self._operation(0)
            self._close(token)
            return node
        if token.text in {"-", "not"}:
            return self._signed(token)
        if token.kind == "name":
            return self._call(token) if self._next.text == "(" else self._reading(token)
        raise misplaced(token, operand=True)

    def _signed(self, token: Token) -> Term | Truth:
        start, told = self._next.position, f"{quoted(token.text)} at {token.position}"
        if token.text == "not":
            return Not(_truth(self._operation(NOT - 1), start, told))
        return Negative(_term(self._operation(SIGN - 1), start, told))

    def _call(self, name: Token) -> Term:
        if name.text not in FUNCTIONS:
            raise no_function(name)
        bracket = self._take()
        arguments = [self._argument(name)]
        while self._next.text == ",":
            self._take()
            arguments.append(self._argument(name))
        self._close(bracket)
        if (len(arguments) == 1) != (name.text == "abs"):
            wanted = "one value" if name.text == "abs" else "two values or more"
            raise ExpressionFault(f"{quoted(name.text)} at {name.position} takes {wanted}", "", name.position)
        return Call(name.text, tuple(arguments))

    def _argument(self, name: Token) -> Term:
        start = self._next.position
        return _term(self._operation(0), start, f"{quoted(name.text)} at {name.position}")

    def _reading(self, name: Token) -> Reading:
        if name.text in PARTS:
            if self._next.text == ".":
                raise ExpressionFault(
                    f"unexpected '.' at {self._next.position}",
                    f"the metric comes first: eer.{name.text}",
                    self._next.position,
                )
            return Reading("", cast("Part", name.text), bare=True, position=name.position)
        if name.text in (*FUNCTIONS, *CONSTANTS, *LOGIC):
            raise misplaced(name, operand=True)
        if self._next.text != ".":
            return Reading(name.text, position=name.position)
        self._take()
        return Reading(name.text, self._part(), position=name.position)

    def _part(self) -> Part:
        token = self._take()
        if token.kind != "name":
            raise misplaced(token, operand=True)
        if token.text not in PARTS:
            raise ExpressionFault(
                f"unknown part {quoted(token.text)} at {token.position}", nearest(token.text, PARTS), token.position
            )
        return cast("Part", token.text)

    def _close(self, bracket: Token) -> None:
        if self._next.text == ")":
            self._take()
            return
        if self._next.kind == "end":
            raise ExpressionFault(f"the bracket opened at {bracket.position} is never closed", "", bracket.position)
        raise misplaced(self._next)


def _term(node: Term | Truth, start: int, user: str) -> Term:
    if isinstance(node, get_args(Truth)):
        raise ExpressionFault(f"a truth at {start} where {user} wants a number", "join comparisons with and, or", start)
    return cast("Term", node)


def _truth(node: Term | Truth, start: int, user: str) -> Truth:
    if isinstance(node, get_args(Term)):
        raise ExpressionFault(
            f"a number at {start} where {user} wants a comparison", "compare it with something: eer <= 0.1", start
        )
    return cast("Truth", node)
