namespace NewsTools.Language;

/// <summary>
/// The closed classes of words that rules ask about, in alphabetical order. A language pack lists the words of each, so that rules name none:
/// for English they are in <c>Languages/English/Data/closed-classes.txt</c>.
/// </summary>
internal enum ClosedClass
{
    /// <summary>A third-person pronoun that is an object.</summary>
    AccusativePronoun,
    /// <summary>Adds one noun phrase or clause to another.</summary>
    AdditiveConjunction,
    /// <summary>Ties an office to its organisation or place.</summary>
    AffiliationPreposition,
    /// <summary>Ends an age (“year-old”).</summary>
    AgeAdjective,
    /// <summary>Measures an age (“year-old”).</summary>
    AgeUnit,
    /// <summary>A participle of telling whose agent stands behind “by”.</summary>
    AgentGovernor,
    /// <summary>Names the agent of a passive.</summary>
    AgentPreposition,
    /// <summary>Stands between a linking verb and the office that it gives.</summary>
    AppointmentModifier,
    /// <summary>An article.</summary>
    Article,
    /// <summary>Names for whom something is.</summary>
    BenefactivePreposition,
    /// <summary>A day of the week, a month or a feast.</summary>
    CalendarName,
    /// <summary>Makes the word before it a day of the year (“Boxing Day”).</summary>
    CalendarUnit,
    /// <summary>Names the work that something is taken from.</summary>
    CitationPreposition,
    /// <summary>Begins a clause that goes on from the one before.</summary>
    ClauseConjunction,
    /// <summary>A word of telling whose hearer stands behind “with”.</summary>
    ComitativeGovernor,
    /// <summary>Names the company.</summary>
    ComitativePreposition,
    /// <summary>Ends the name of a company and may be left out.</summary>
    CompanyForm,
    /// <summary>Begins a complement of an office.</summary>
    ComplementPreposition,
    /// <summary>Joins two noun phrases.</summary>
    CoordinatingConjunction,
    /// <summary>Stands before a word of credit (“Additional reporting”).</summary>
    CreditLead,
    /// <summary>Begins a line of credits before “by”.</summary>
    CreditWord,
    /// <summary>A word of telling whose hearer or source stands behind “to”.</summary>
    DativeGovernor,
    /// <summary>The definite article.</summary>
    DefiniteArticle,
    /// <summary>Begins a noun phrase.</summary>
    Determiner,
    /// <summary>The preposition of direction, which is also the mark of the infinitive.</summary>
    DirectionalParticle,
    /// <summary>Follows an office that is not yet held.</summary>
    ElectStatus,
    /// <summary>A third-person pronoun that means a woman.</summary>
    FemininePronoun,
    /// <summary>A finite verb that another verb or a predicate follows.</summary>
    FiniteAuxiliary,
    /// <summary>Links a subject to what it is.</summary>
    FiniteLinkingVerb,
    /// <summary>Precedes an office that is past.</summary>
    FormerStatus,
    /// <summary>One of the most frequent words, which taggers take for a name where it has a capital.</summary>
    FrequentFunctionWord,
    /// <summary>A word that belongs to no title, whatever its tag.</summary>
    FunctionWord,
    /// <summary>An office whose holder is a general (“attorney general”).</summary>
    GeneralOffice,
    /// <summary>The adjective or rank that ends such an office.</summary>
    GeneralRank,
    /// <summary>The ending of the possessive.</summary>
    GenitiveClitic,
    /// <summary>The preposition of possession.</summary>
    GenitivePreposition,
    /// <summary>Follows an office and a hyphen.</summary>
    HyphenatedStatus,
    /// <summary>Precedes the office of someone who is dead.</summary>
    LateStatus,
    /// <summary>Links a subject to what it is, behind an auxiliary.</summary>
    LinkingParticiple,
    /// <summary>Begins a place.</summary>
    LocativePreposition,
    /// <summary>A third-person pronoun that means a man.</summary>
    MasculinePronoun,
    /// <summary>An adverb between a subject and its verb.</summary>
    MedialAdverb,
    /// <summary>A small word inside the name of a place or body.</summary>
    NameLink,
    /// <summary>Negates the verb beside it.</summary>
    Negation,
    /// <summary>Begins what modifies a noun.</summary>
    NominalPreposition,
    /// <summary>A pronoun of a person that is a subject.</summary>
    NominativePronoun,
    /// <summary>Follows a noun phrase that is complete.</summary>
    NounPhraseSequel,
    /// <summary>Makes a place of the country or capital behind it.</summary>
    ObliquePreposition,
    /// <summary>The auxiliary of the present perfect.</summary>
    PerfectAuxiliary,
    /// <summary>What follows the name of a periodical.</summary>
    PeriodicalNoun,
    /// <summary>A relative pronoun that means a person.</summary>
    PersonalRelative,
    /// <summary>A word that cannot end a noun phrase.</summary>
    PhraseLink,
    /// <summary>An article that begins no foreign name, as “an” does (“An Post”).</summary>
    PlainArticle,
    /// <summary>Precedes a platform that carries statements.</summary>
    PlatformPreposition,
    /// <summary>A possessive that stands before a noun.</summary>
    PossessiveDeterminer,
    /// <summary>A pronoun of a person that is a possessor.</summary>
    PossessivePronoun,
    /// <summary>Stands for the person whose someone is.</summary>
    PossessorDeterminer,
    /// <summary>An adjective behind the office that it modifies.</summary>
    PostposedAdjective,
    /// <summary>Follows an office and limits it.</summary>
    PostposedStatus,
    /// <summary>Precedes an office and belongs to it.</summary>
    RankModifier,
    /// <summary>A reflexive pronoun of one person.</summary>
    ReflexivePronoun,
    /// <summary>Ties an office to whom or what it serves.</summary>
    RelationPreposition,
    /// <summary>A relative pronoun.</summary>
    RelativePronoun,
    /// <summary>One of the commonest verbs of speech.</summary>
    ReportingVerb,
    /// <summary>Names the part that someone has.</summary>
    RolePreposition,
    /// <summary>A personal pronoun that can be the subject of a verb.</summary>
    SubjectPronoun,
    /// <summary>The relative pronoun of a person that is a subject.</summary>
    SubjectRelative,
    /// <summary>Begins a subordinate clause.</summary>
    Subordinator,
    /// <summary>A form of “tell”.</summary>
    TellVerb,
    /// <summary>An article or a possessive of one third person.</summary>
    ThirdPersonDeterminer,
}
