namespace NewsTools.Language;

/// <summary>
/// The closed classes of words that rules ask about, in alphabetical order. A language pack lists the words of each, so that rules name none:
/// for English they are in <c>Languages/English/Data/closed-classes.txt</c>.
/// </summary>
internal enum ClosedClass
{
    /// <summary>A preposition of the place or person that something comes from.</summary>
    AblativePreposition,
    /// <summary>The participle that names a source together with “to”.</summary>
    AccordanceParticiple,
    /// <summary>A third-person pronoun that is an object.</summary>
    AccusativePronoun,
    /// <summary>Adds one noun phrase or clause to another.</summary>
    AdditiveConjunction,
    /// <summary>A preposition that can join a phrase to the noun before it.</summary>
    AdnominalPreposition,
    /// <summary>A conjunction that opens a clause of time, cause, concession or manner.</summary>
    AdverbialConjunction,
    /// <summary>Coordinates with what is against expectation.</summary>
    AdversativeCoordinator,
    /// <summary>Ties an office to its organisation or place.</summary>
    AffiliationPreposition,
    /// <summary>Ends an age (“year-old”).</summary>
    AgeAdjective,
    /// <summary>Measures an age (“year-old”).</summary>
    AgeUnit,
    /// <summary>A participle of telling whose agent stands behind “by”.</summary>
    AgentGovernor,
    /// <summary>The preposition before the agent of a passive.</summary>
    AgentPreposition,
    /// <summary>Stands between a linking verb and the office that it gives.</summary>
    AppointmentModifier,
    /// <summary>A definite or indefinite article.</summary>
    Article,
    /// <summary>A form of an auxiliary verb, full or clitic.</summary>
    Auxiliary,
    /// <summary>A modal as past speech is reported with it.</summary>
    BackshiftedModal,
    /// <summary>The base form of the copula.</summary>
    BaseOfBe,
    /// <summary>The preposition before a purpose or someone meant.</summary>
    BenefactivePreposition,
    /// <summary>A day of the week, a month or a feast.</summary>
    CalendarName,
    /// <summary>Makes the word before it a day of the year (“Boxing Day”).</summary>
    CalendarUnit,
    /// <summary>A conjunction or preposition that opens the time, ground or topic of an act.</summary>
    CircumstanceOpener,
    /// <summary>A conjunction that can open a clause of time or condition without a subject.</summary>
    CircumstantialConjunction,
    /// <summary>A preposition of time, place or means.</summary>
    CircumstantialPreposition,
    /// <summary>Names the work that something is taken from.</summary>
    CitationPreposition,
    /// <summary>Coordinates two clauses.</summary>
    ClausalCoordinator,
    /// <summary>Begins a clause that goes on from the one before.</summary>
    ClauseLinkingConjunction,
    /// <summary>A demonstrative, question word or subject pronoun that begins a clause rather than an object.</summary>
    ClauseOpener,
    /// <summary>A conjunction that joins a clause to the one before it.</summary>
    ClauseOpeningConjunction,
    /// <summary>The clitic of “had” and “would”.</summary>
    CliticD,
    /// <summary>The clitic of “is” and “has”, and the possessive ending.</summary>
    CliticS,
    /// <summary>A word for a people that behind “the” means all of them.</summary>
    CollectiveDemonym,
    /// <summary>A word of telling whose addressee stands behind “with”.</summary>
    ComitativeGovernor,
    /// <summary>The preposition of company.</summary>
    ComitativePreposition,
    /// <summary>A preposition that most often joins a phrase to the noun before it.</summary>
    CommonAdnominalPreposition,
    /// <summary>Ends the name of a company and may be left out.</summary>
    CompanyForm,
    /// <summary>A noun for what only companies have.</summary>
    CompanyNoun,
    /// <summary>The last word of an office that only companies have.</summary>
    CompanyOffice,
    /// <summary>A verb for what companies do.</summary>
    CompanyVerb,
    /// <summary>An adverb that opens a comparison.</summary>
    ComparativeAdverb,
    /// <summary>Marks a comparison, a manner or a role.</summary>
    ComparisonMarker,
    /// <summary>Begins a complement of an office.</summary>
    ComplementPreposition,
    /// <summary>Opens a declarative clause as a complement.</summary>
    Complementizer,
    /// <summary>Opens a clause of concession.</summary>
    ConcessiveConjunction,
    /// <summary>A conjunction of a clause that sets something against what was said.</summary>
    ConcessiveOpener,
    /// <summary>Opens a condition of what is said.</summary>
    ConditionConjunction,
    /// <summary>An adverb that joins a verb to the one before it.</summary>
    ConjunctiveAdverb,
    /// <summary>The preposition of what lies within.</summary>
    ContainmentPreposition,
    /// <summary>An adverb of what goes on up to now.</summary>
    ContinuativeAdverb,
    /// <summary>Joins a clause that is in contrast.</summary>
    ContrastiveConjunction,
    /// <summary>Joins two noun phrases or clauses of one rank.</summary>
    CoordinatingConjunction,
    /// <summary>A preposition of a point in place or time.</summary>
    CoreLocativePreposition,
    /// <summary>A word of a pair that joins two of one rank: “neither … nor”.</summary>
    Correlative,
    /// <summary>What somebody writes to others: “letter”.</summary>
    CorrespondenceNoun,
    /// <summary>Tells that somebody writes to others: “wrote”, “told us in writing”.</summary>
    CorrespondenceVerb,
    /// <summary>Stands before a word of credit (“Additional reporting”).</summary>
    CreditLead,
    /// <summary>Begins a line of credits before “by”.</summary>
    CreditWord,
    /// <summary>A preposition before a day, month or year.</summary>
    DatePreposition,
    /// <summary>A word of telling whose addressee or source stands behind “to”.</summary>
    DativeGovernor,
    /// <summary>The preposition before the recipient.</summary>
    DativePreposition,
    /// <summary>The definite article.</summary>
    DefiniteArticle,
    /// <summary>The relative word that stands for the thing itself.</summary>
    DefiniteFreeRelative,
    /// <summary>Begins a noun phrase.</summary>
    Determiner,
    /// <summary>A determiner that can be a subject by itself.</summary>
    DeterminerPronoun,
    /// <summary>An adjective by which a writer keeps a word at a distance.</summary>
    DistancingAdjective,
    /// <summary>The participle of such an adjective whose parts stand apart.</summary>
    DistancingParticiple,
    /// <summary>The preposition of the time that something takes.</summary>
    DurationPreposition,
    /// <summary>Follows an office that is not yet held.</summary>
    ElectStatus,
    /// <summary>The subject of a clause that says something exists.</summary>
    ExistentialSubject,
    /// <summary>A third-person pronoun that means a woman.</summary>
    FeminineAnyPronoun,
    /// <summary>The object form of the feminine pronoun.</summary>
    FeminineObject,
    /// <summary>A finite verb that another verb or a predicate follows.</summary>
    FiniteAuxiliary,
    /// <summary>Links a subject to what it is.</summary>
    FiniteLinkingVerb,
    /// <summary>A pronoun of those who talk to each other.</summary>
    FirstOrSecondPerson,
    /// <summary>A personal pronoun of the first or third person that can be the subject of a verb.</summary>
    FirstOrThirdPersonSubject,
    /// <summary>A personal or possessive pronoun of the one who speaks.</summary>
    FirstPersonSingular,
    /// <summary>A form of the copula, but for the clitics of “is” and “am”.</summary>
    FormOfBe,
    /// <summary>A form of the auxiliary of the perfect, but for the clitics of “has” and “had”.</summary>
    FormOfHave,
    /// <summary>Precedes an office that is past.</summary>
    FormerStatus,
    /// <summary>A relative word that holds its own antecedent.</summary>
    FreeRelative,
    /// <summary>One of the most frequent words, which taggers take for a name where it has a capital.</summary>
    FrequentFunctionWord,
    /// <summary>A relative pronoun that can be the subject of its clause.</summary>
    FullSubjectRelative,
    /// <summary>A word that belongs to no title, whatever its tag.</summary>
    FunctionWord,
    /// <summary>An auxiliary of the future.</summary>
    FutureAuxiliary,
    /// <summary>A modal verb of what lies ahead of something past.</summary>
    FutureOfPast,
    /// <summary>An office whose holder is a general (“attorney general”).</summary>
    GeneralOffice,
    /// <summary>The adjective or rank that ends such an office.</summary>
    GeneralRank,
    /// <summary>The preposition of belonging.</summary>
    GenitivePreposition,
    /// <summary>Follows an office and a hyphen.</summary>
    HyphenatedStatus,
    /// <summary>A participle that names a part.</summary>
    InclusiveParticiple,
    /// <summary>An indefinite article.</summary>
    IndefiniteArticle,
    /// <summary>Begins what mentions one of many for the first time.</summary>
    IndefiniteDeterminer,
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
    /// <summary>A noun for a member of somebody's family, who is meant by it where the family is spoken of.</summary>
    KinNoun,
    /// <summary>Precedes the office of someone who is dead.</summary>
    LateStatus,
    /// <summary>Links a subject to what it is, behind an auxiliary.</summary>
    LinkingParticiple,
    /// <summary>The relative adverb of place.</summary>
    LocativeRelative,
    /// <summary>Says that a document comes from whom “by” names: “compiled”, not “seen”.</summary>
    MakingParticiple,
    /// <summary>A third-person pronoun that means a man.</summary>
    MasculineAnyPronoun,
    /// <summary>An adverb between a subject and its verb.</summary>
    MedialAdverb,
    /// <summary>A modal verb, full or clitic.</summary>
    Modal,
    /// <summary>A small word inside the name of a place or body.</summary>
    NameLink,
    /// <summary>Negates the verb beside it.</summary>
    Negation,
    /// <summary>The adverb of what was at no time.</summary>
    NegativeAdverb,
    /// <summary>The determiner of none.</summary>
    NegativeDeterminer,
    /// <summary>The possessive of things and bodies.</summary>
    NeuterPossessive,
    /// <summary>The personal pronoun of a thing or body.</summary>
    NeuterPronoun,
    /// <summary>Opens a phrase for somebody or something that is new to the text.</summary>
    NewDeterminer,
    /// <summary>Begins what modifies a noun.</summary>
    NominalPreposition,
    /// <summary>A pronoun of a person that is a subject.</summary>
    NominativePronoun,
    /// <summary>A determiner of none or of whichever.</summary>
    NonassertiveDeterminer,
    /// <summary>The relative pronoun of things.</summary>
    NonpersonalRelative,
    /// <summary>A modal verb of ability, possibility or duty, or its stem before a negation.</summary>
    NonvolitionalModal,
    /// <summary>A preposition that opens the complement of a noun.</summary>
    NounComplementPreposition,
    /// <summary>Follows a noun phrase that is complete.</summary>
    NounPhraseSequel,
    /// <summary>A personal pronoun that can be only an object.</summary>
    ObjectPronoun,
    /// <summary>The relative pronoun that is an object.</summary>
    ObjectRelative,
    /// <summary>A preposition before who made or sent something.</summary>
    OriginPreposition,
    /// <summary>Tells in a description that it is not the one of whom was spoken.</summary>
    OtherDeterminer,
    /// <summary>A word for two people together, behind “the”.</summary>
    PairNoun,
    /// <summary>Stands for two people together, or for none of them.</summary>
    PairPronoun,
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
    /// <summary>The auxiliary of the present perfect.</summary>
    PerfectAuxiliary,
    /// <summary>What follows the name of a periodical.</summary>
    PeriodicalNoun,
    /// <summary>A relative pronoun that means a person.</summary>
    PersonalRelativeForm,
    /// <summary>A word that cannot end a noun phrase.</summary>
    PhraseLink,
    /// <summary>Opens names of places that look like those of people.</summary>
    PlaceOpener,
    /// <summary>An article that begins no foreign name, as “an” does (“An Post”).</summary>
    PlainArticle,
    /// <summary>Precedes a platform that carries statements.</summary>
    PlatformPreposition,
    /// <summary>A plural personal pronoun that can be only an object.</summary>
    PluralObjectPronoun,
    /// <summary>A quantifier of several that can be a subject by itself.</summary>
    PluralQuantifier,
    /// <summary>A plural personal pronoun that can be only a subject.</summary>
    PluralSubjectPronoun,
    /// <summary>A possessive that stands before a noun.</summary>
    PossessiveDeterminer,
    /// <summary>The possessive ending with a straight apostrophe.</summary>
    PossessiveEnding,
    /// <summary>A pronoun of a person that is a possessor.</summary>
    PossessivePronoun,
    /// <summary>Stands for the person whose someone is.</summary>
    PossessorDeterminer,
    /// <summary>An adjective behind the office that it modifies.</summary>
    PostposedAdjective,
    /// <summary>Follows an office and limits it.</summary>
    PostposedStatus,
    /// <summary>A word that can stand before a determiner.</summary>
    Predeterminer,
    /// <summary>An auxiliary in the present tense, full or clitic, but for that of the perfect.</summary>
    PresentAuxiliary,
    /// <summary>A present form of the auxiliary of the perfect, full or clitic.</summary>
    PresentOfHave,
    /// <summary>The preposition of what is wanting.</summary>
    PrivativePreposition,
    /// <summary>Precedes an office and belongs to it.</summary>
    RankModifier,
    /// <summary>A pronoun that refers back to the subject.</summary>
    ReflexiveForm,
    /// <summary>Ties an office to whom or what it serves.</summary>
    RelationPreposition,
    /// <summary>A relative pronoun.</summary>
    RelativePronoun,
    /// <summary>A word that opens a relative clause.</summary>
    Relativizer,
    /// <summary>One of the commonest verbs of speech.</summary>
    ReportingVerb,
    /// <summary>Names the part that someone has.</summary>
    RolePreposition,
    /// <summary>Stands before the name of a saint, also in surnames; after a name it may be a street.</summary>
    SaintTitle,
    /// <summary>The personal pronoun of the one spoken to.</summary>
    SecondPerson,
    /// <summary>A past form of a verb whose object is a document that the subject made, or a particle of one.</summary>
    SendingVerb,
    /// <summary>A preposition of earlier and later.</summary>
    SequencePreposition,
    /// <summary>A singular personal pronoun of a person that can be only a subject.</summary>
    SingularPersonalSubject,
    /// <summary>A noun for somebody whose trade it is to speak for others.</summary>
    SpokespersonNoun,
    /// <summary>A noun for storms, behind which their names stand.</summary>
    StormNoun,
    /// <summary>A relative wh-pronoun that is the subject of its clause or a possessor in it.</summary>
    SubjectOrPossessiveRelative,
    /// <summary>A personal pronoun that can be the subject of a verb.</summary>
    SubjectPronoun,
    /// <summary>A conjunction that opens a subordinate clause.</summary>
    SubordinatingConjunction,
    /// <summary>Begins a subordinate clause.</summary>
    Subordinator,
    /// <summary>The preposition of a surface, a day or a topic.</summary>
    SurfacePreposition,
    /// <summary>A form of “tell”.</summary>
    TellVerb,
    /// <summary>A unit of time or an adverb that says how far off something is.</summary>
    TemporalDistance,
    /// <summary>A preposition before a term or a span of time.</summary>
    TemporalPreposition,
    /// <summary>An article or a possessive of one third person.</summary>
    ThirdPersonDeterminer,
    /// <summary>A reflexive pronoun of one person.</summary>
    ThirdPersonReflexive,
    /// <summary>A preposition of a topic or of what is not gone past.</summary>
    TopicOrLimitPreposition,
    /// <summary>The preposition of a topic.</summary>
    TopicPreposition,
    /// <summary>Begins a place.</summary>
    ToponymPreposition,
    /// <summary>Says that something is not known, of itself or denied.</summary>
    UncertaintyAdjective,
    /// <summary>A full form of the auxiliary of the perfect.</summary>
    UncontractedHave,
    /// <summary>A noun for sources, who are seldom those that the text names.</summary>
    UnnamedSourceNoun,
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
    /// <summary>The relative pronoun of persons.</summary>
    WhoRelative,
    /// <summary>A noun for a work that has a title.</summary>
    WorkNoun,
    /// <summary>A noun for something written, which speaks but is no body.</summary>
    WritingNoun,
}
