"""A named policy system: 3+3+2, 1+20+9 and the like."""

from __future__ import annotations

from typing import Annotated

from generator.facts.models.record import Bilingual, Id, Mention, Record, Says, Text


class Statement(Mention):
    """A place where a source states the scheme."""

    source: Annotated[Id, Says("来源", "the source")]
    translation: Annotated[Text, Says("短语的英译", "the quotation in English")]


class Member(Record):
    """One part of a scheme, as the documents list it."""

    name: Annotated[Bilingual, Says("名称", "name")]
    scheme: Annotated[Id | None, Says("若自成体系，其编号", "its id when it is a scheme of its own")] = None
    facts: Annotated[tuple[Id, ...], Says("衡量它的观测值", "observations that measure it")] = ()
    members: Annotated[tuple[Member, ...], Says("下级成员", "its own parts")] = ()


class Following(Record):
    """A name that earlier documents have for the same matter, where none says that this one replaced it."""

    scheme: Annotated[Id, Says("较早的名称", "the earlier name")]
    why: Annotated[
        Bilingual,
        Says("文献怎样说明两者讲的是同一件事", "what in the documents shows that both are about the same matter"),
    ]


class Scheme(Record):
    """A named policy system."""

    id: Annotated[Id, Says("编号，与文件名相同", "the id, the same as the file's name")]
    name: Annotated[
        Bilingual, Says("名称；英文用官方译法", "name; the official rendering in English where there is one")
    ]
    literal: Annotated[Text, Says("字面英译", "the name word for word in English")]
    kind: Annotated[Id, Says("类型（词表 scheme_kinds）", "what kind (vocabulary: scheme_kinds)")]
    level: Annotated[Id, Says("层级（词表 levels）", "level (vocabulary: levels)")]
    topic: Annotated[Id, Says("主题（词表 topics）", "topic (vocabulary: topics)")]
    period: Annotated[Text | None, Says("时期，写法同观测值", "period, written as for observations")] = None
    meaning: Annotated[Bilingual, Says("用平实的话说明含义", "what it means in plain words")]
    members: Annotated[tuple[Member, ...], Says("成员，按文献所列", "its parts, as the documents list them")] = ()
    unlisted: Annotated[
        Bilingual | None, Says("若文献未列出成员，如实说明", "says so when the documents do not spell the parts out")
    ] = None
    facts: Annotated[tuple[Id, ...], Says("衡量它的观测值", "observations that measure it")] = ()
    replaces: Annotated[tuple[Id, ...], Says("取代了哪些体系", "schemes that it replaced")] = ()
    follows: Annotated[
        tuple[Following, ...],
        Says(
            "较早的文献就同一件事所用的名称，没有文献说被取代",
            "earlier names for the same matter that none says it replaced",
        ),
    ] = ()
    part_of: Annotated[Id | None, Says("属于哪个体系", "the scheme it is part of")] = None
    aliases: Annotated[tuple[Text, ...], Says("别名与其他写法", "other names and spellings")] = ()
    stated: Annotated[tuple[Statement, ...], Says("文献中的出处", "where the documents state it")]
    outside: Annotated[
        Bilingual | None, Says("这些文献以外的知识，另列", "knowledge from outside these documents, kept apart")
    ] = None

    @property
    def earlier(self) -> tuple[Id, ...]:
        """The names that it replaced or came after."""
        return (*self.replaces, *(one.scheme for one in self.follows))
