namespace NewsTools.Language;

/// <summary>
/// The closed classes of words that rules ask about, in alphabetical order. A language pack lists the words of each, so that rules name none:
/// for English they are in <c>Languages/English/Data/closed-classes.txt</c>.
/// </summary>
internal enum ClosedClass
{
    /// <summary>A preposition of the place or person that something comes from.</summary>
    AblativePreposition,
    /// <summary>A preposition that can join a phrase to the noun before it.</summary>
    AdnominalPreposition,
    /// <summary>A conjunction that opens a clause of time, cause, concession or manner.</summary>
    AdverbialConjunction,
    /// <summary>Coordinates with what is against expectation.</summary>
    AdversativeCoordinator,
    /// <summary>The preposition before the agent of a passive.</summary>
    AgentPreposition,
    /// <summary>A definite or indefinite article.</summary>
    Article,
    /// <summary>A form of an auxiliary verb, full or clitic.</summary>
    Auxiliary,
    /// <summary>The base form of the copula.</summary>
    BaseOfBe,
    /// <summary>The preposition before a purpose or someone meant.</summary>
    BenefactivePreposition,
    /// <summary>A conjunction or preposition that opens the time, ground or topic of an act.</summary>
    CircumstanceOpener,
    /// <summary>A conjunction that can open a clause of time or condition without a subject.</summary>
    CircumstantialConjunction,
    /// <summary>A preposition of time, place or means.</summary>
    CircumstantialPreposition,
    /// <summary>Coordinates two clauses.</summary>
    ClausalCoordinator,
    /// <summary>A conjunction that joins a clause to the one before it.</summary>
    ClauseConjunction,
    /// <summary>A demonstrative, question word or subject pronoun that begins a clause rather than an object.</summary>
    ClauseOpener,
    /// <summary>The clitic of “had” and “would”.</summary>
    CliticD,
    /// <summary>The clitic of “is” and “has”, and the possessive ending.</summary>
    CliticS,
    /// <summary>The preposition of company.</summary>
    ComitativePreposition,
    /// <summary>A preposition that most often joins a phrase to the noun before it.</summary>
    CommonAdnominalPreposition,
    /// <summary>An adverb that opens a comparison.</summary>
    ComparativeAdverb,
    /// <summary>Marks a comparison, a manner or a role.</summary>
    ComparisonMarker,
    /// <summary>Opens a declarative clause as a complement.</summary>
    Complementizer,
    /// <summary>Opens a clause of concession.</summary>
    ConcessiveConjunction,
    /// <summary>An adverb that joins a verb to the one before it.</summary>
    ConjunctiveAdverb,
    /// <summary>The preposition of what lies within.</summary>
    ContainmentPreposition,
    /// <summary>An adverb of what goes on up to now.</summary>
    ContinuativeAdverb,
    /// <summary>Joins a clause that is in contrast.</summary>
    ContrastiveConjunction,
    /// <summary>Coordinates without more meaning.</summary>
    CopulativeCoordinator,
    /// <summary>A preposition before a day, month or year.</summary>
    DatePreposition,
    /// <summary>The preposition before the recipient.</summary>
    DativePreposition,
    /// <summary>The relative word that stands for the thing itself.</summary>
    DefiniteFreeRelative,
    /// <summary>A determiner that can be a subject by itself.</summary>
    DeterminerPronoun,
    /// <summary>An adjective by which a writer keeps a word at a distance.</summary>
    DistancingAdjective,
    /// <summary>The participle of such an adjective whose parts stand apart.</summary>
    DistancingParticiple,
    /// <summary>The preposition of the time that something takes.</summary>
    DurationPreposition,
    /// <summary>The subject of a clause that says something exists.</summary>
    ExistentialSubject,
    /// <summary>The object form of the feminine pronoun.</summary>
    FeminineObject,
    /// <summary>A personal or possessive pronoun of a woman.</summary>
    FemininePronoun,
    /// <summary>A personal pronoun of the first or third person that can be the subject of a verb.</summary>
    FirstOrThirdPersonSubject,
    /// <summary>A personal or possessive pronoun of the one who speaks.</summary>
    FirstPersonSingular,
    /// <summary>A form of the copula, but for the clitics of “is” and “am”.</summary>
    FormOfBe,
    /// <summary>A form of the auxiliary of the perfect, but for the clitics of “has” and “had”.</summary>
    FormOfHave,
    /// <summary>A relative word that holds its own antecedent.</summary>
    FreeRelative,
    /// <summary>An auxiliary of the future.</summary>
    FutureAuxiliary,
    /// <summary>The preposition of belonging.</summary>
    GenitivePreposition,
    /// <summary>An indefinite article.</summary>
    IndefiniteArticle,
    /// <summary>Marks an infinitive.</summary>
    InfinitiveMarker,
    /// <summary>A word that opens a subordinate clause at the head of a sentence.</summary>
    InitialSubordinator,
    /// <summary>An adverb that opens a question clause.</summary>
    InterrogativeAdverb,
    /// <summary>A word that opens a question clause.</summary>
    InterrogativeWord,
    /// <summary>A plural noun without a plural ending that stands for persons at large.</summary>
    IrregularPlural,
    /// <summary>A preposition of a point in place or time.</summary>
    LocativePreposition,
    /// <summary>The relative adverb of place.</summary>
    LocativeRelative,
    /// <summary>A personal or possessive pronoun of a man.</summary>
    MasculinePronoun,
    /// <summary>A modal verb, full or clitic.</summary>
    Modal,
    /// <summary>Negates the verb beside it.</summary>
    Negation,
    /// <summary>The adverb of what was at no time.</summary>
    NegativeAdverb,
    /// <summary>The determiner of none.</summary>
    NegativeDeterminer,
    /// <summary>The personal pronoun of a thing or body.</summary>
    NeuterPronoun,
    /// <summary>Coordinates two noun phrases.</summary>
    NominalCoordinator,
    /// <summary>A determiner of none or of whichever.</summary>
    NonassertiveDeterminer,
    /// <summary>The relative pronoun of things.</summary>
    NonpersonalRelative,
    /// <summary>A modal verb of ability, possibility or duty, or its stem before a negation.</summary>
    NonvolitionalModal,
    /// <summary>A preposition that opens the complement of a noun.</summary>
    NounComplementPreposition,
    /// <summary>A personal pronoun that can be only an object.</summary>
    ObjectPronoun,
    /// <summary>The relative pronoun that is an object.</summary>
    ObjectRelative,
    /// <summary>A preposition before who made or sent something.</summary>
    OriginPreposition,
    /// <summary>A preposition before someone who takes part in an act.</summary>
    ParticipantPreposition,
    /// <summary>A quantifier that can stand before “of”.</summary>
    PartitiveQuantifier,
    /// <summary>A preposition before who holds, shares or serves something.</summary>
    PartnerPreposition,
    /// <summary>A word that opens the complement or the agent of a passive verb of saying.</summary>
    PassiveComplementOpener,
    /// <summary>A full auxiliary in the past tense.</summary>
    PastAuxiliary,
    /// <summary>A past form of the copula.</summary>
    PastOfBe,
    /// <summary>The past form of the auxiliary of the perfect.</summary>
    PastOfHave,
    /// <summary>The past participle of the copula.</summary>
    PastParticipleOfBe,
    /// <summary>The relative pronoun of persons.</summary>
    PersonalRelative,
    /// <summary>A plural personal pronoun that can be only an object.</summary>
    PluralObjectPronoun,
    /// <summary>A quantifier of several that can be a subject by itself.</summary>
    PluralQuantifier,
    /// <summary>A plural personal pronoun that can be only a subject.</summary>
    PluralSubjectPronoun,
    /// <summary>The possessive ending with a straight apostrophe.</summary>
    PossessiveEnding,
    /// <summary>A word that can stand before a determiner.</summary>
    Predeterminer,
    /// <summary>An auxiliary in the present tense, full or clitic, but for that of the perfect.</summary>
    PresentAuxiliary,
    /// <summary>A present form of the auxiliary of the perfect, full or clitic.</summary>
    PresentOfHave,
    /// <summary>The preposition of what is wanting.</summary>
    PrivativePreposition,
    /// <summary>A pronoun that refers back to the subject.</summary>
    ReflexivePronoun,
    /// <summary>A word that opens a relative clause.</summary>
    Relativizer,
    /// <summary>The personal pronoun of the one spoken to.</summary>
    SecondPerson,
    /// <summary>A preposition of earlier and later.</summary>
    SequencePreposition,
    /// <summary>A singular personal pronoun of a person that can be only a subject.</summary>
    SingularPersonalSubject,
    /// <summary>A relative wh-pronoun that is the subject of its clause or a possessor in it.</summary>
    SubjectOrPossessiveRelative,
    /// <summary>A personal pronoun that can be the subject of a verb.</summary>
    SubjectPronoun,
    /// <summary>A relative pronoun that can be the subject of its clause.</summary>
    SubjectRelative,
    /// <summary>A conjunction that opens a subordinate clause.</summary>
    SubordinatingConjunction,
    /// <summary>The preposition of a surface, a day or a topic.</summary>
    SurfacePreposition,
    /// <summary>A unit of time or an adverb that says how far off something is.</summary>
    TemporalDistance,
    /// <summary>A preposition before a term or a span of time.</summary>
    TemporalPreposition,
    /// <summary>A preposition of a topic or of what is not gone past.</summary>
    TopicOrLimitPreposition,
    /// <summary>The preposition of a topic.</summary>
    TopicPreposition,
    /// <summary>A full form of the auxiliary of the perfect.</summary>
    UncontractedHave,
    /// <summary>A pronoun of how much, not of what.</summary>
    UnspecificQuantity,
    /// <summary>A preposition that opens the complement of a verb behind its object.</summary>
    VerbComplementPreposition,
    /// <summary>A modal verb of will, or its stem before a negation.</summary>
    VolitionalModal,
    /// <summary>A wh-word that opens a relative clause.</summary>
    WhRelative,
    /// <summary>A relative wh-pronoun that can be the subject of its clause.</summary>
    WhSubjectRelative,
}
