"""Frozen values, made quickly.

A frozen dataclass sets each of its fields through `object.__setattr__`, which takes several times as long as to assign
it. Where values are made by the thousand, an open twin with the same slots is filled, and then becomes one of them.
"""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value", bound="DataclassInstance")


def maker(frozen: type[Value]) -> type[Value]:
    """What makes values of a frozen dataclass as the class does, by the same fields and checks, in half the time.

    Example:
        >>> from genegraph.model import Bullet
        >>> make_bullet = maker(Bullet)
        >>> make_bullet(locator="IL6#x/1", text="", section="x") == Bullet(locator="IL6#x/1", text="", section="x")
        True
    """
    check = getattr(frozen, "__post_init__", None)

    def freeze(made: Any) -> None:
        made.__class__ = frozen
        if check is not None:
            check(made)

    given = [(one.name, one.type, field(default=one.default)) for one in fields(frozen)]
    hooks = {"__post_init__": freeze}
    return make_dataclass(frozen.__name__, given, namespace=hooks, kw_only=True, slots=True, repr=False, eq=False)
