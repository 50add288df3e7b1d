namespace NewsTools.Quotes;

/// <summary>All patterns with their reasons and base confidences, and the factors that change these.</summary>
internal static class AttributionPatterns
{
    // Clauses with a cue.
    public static readonly AttributionPattern ThatClause = new("that-clause", 0.85);
    public static readonly AttributionPattern ThatClauseAfterAside = new("that-clause after an aside", 0.8);
    public static readonly AttributionPattern QuestionClause = new("question clause", 0.75);
    public static readonly AttributionPattern Infinitive = new("infinitive", 0.55);
    public static readonly AttributionPattern BareClause = new("clause after the cue", 0.82);
    public static readonly AttributionPattern BareClauseOfWeakCue = new("clause after the cue", 0.6);
    public static readonly AttributionPattern ClauseWithUncertainVerb = new("clause after the cue", 0.6);
    public static readonly AttributionPattern ParsedComplement = new("clause after the cue, by the parse", 0.6);
    public static readonly AttributionPattern PrepositionalObject = new("prepositional object", 0.6);
    public static readonly AttributionPattern NounPhrase = new("noun phrase", 0.6);
    public static readonly AttributionPattern AsClause = new("as X said", 0.6);
    public static readonly AttributionPattern SplitClause = new("aside within the clause", 0.7);
    public static readonly AttributionPattern PrecedingClause = new("clause before the cue", 0.85);
    public static readonly AttributionPattern RelativeClause = new("relative clause", 0.6);
    public static readonly AttributionPattern ClauseAfterPhrase = new("clause after the phrase", 0.85);
    public static readonly AttributionPattern ClauseAroundPhrase = new("phrase within the clause", 0.7);
    public static readonly AttributionPattern ClauseBeforePhrase = new("clause before the phrase", 0.85);
    public static readonly AttributionPattern HeadlineLabel = new("name before the colon of a headline", 0.6);
    public static readonly AttributionPattern NounCue = new("noun cue", 0.6);

    // Words in marks.
    public static readonly AttributionPattern UtteranceBeforeCue = new("utterance before the cue", 0.95);
    public static readonly AttributionPattern UtteranceAfterCue = new("utterance after the cue", 0.85);
    public static readonly AttributionPattern VerbBesideUtterance = new("verb beside the utterance", 0.7);
    public static readonly AttributionPattern IntroducedByColon = new("introduced by a colon", 0.5);
    public static readonly AttributionPattern SignatureAfterDash = new("signature after a dash", 0.9);
    public static readonly AttributionPattern NounPredicate = new("words that a noun of saying is", 0.7);
    public static readonly AttributionPattern MarkedWords = new("words in marks after the cue", 0.5);

    public static readonly AttributionPattern LabelOfOtherVerb = new("words in marks behind “as”", 0.5);

    // Conversation and layout.
    public static readonly AttributionPattern AnnouncedByColon = new("announced by a colon", 0.6);
    public static readonly AttributionPattern NextParagraphAfterColon = new("after a colon, in the next paragraph", 0.6);
    public static readonly AttributionPattern OtherOfTwo = new("the other of two who talk", 0.5);
    public static readonly AttributionPattern ContinuedInParagraph = new("goes on in the paragraph", 0.7);
    public static readonly AttributionPattern ContinuedFromParagraph = new("goes on from the paragraph before", 0.5);
    public static readonly AttributionPattern ContinuedReport = new("report that goes on without a cue", 0.5);
    public static readonly AttributionPattern SaidByTopic = new("whom the text speaks of just before", 0.5);
    public static readonly AttributionPattern StandsAlone = new("stands alone", 0.3);
    public static readonly AttributionPattern LabelledTurn = new("label of the turn", 0.8);
    public static readonly AttributionPattern SignatureBelow = new("signature below the quotation", 0.85);
    public static readonly AttributionPattern BlockQuote = new("block quote", 0.6);
    public static readonly AttributionPattern BlockQuoteAfterColon = new("block quote after a colon", 0.6);
    public static readonly AttributionPattern BlockQuoteAuthor = new("author of the block quote", 0.95);
    public static readonly AttributionPattern BlockQuoteSignature = new("signature of the block quote", 0.9);

    /// <summary>A clause without source words counts only by a pattern that is surer than this.</summary>
    public const double LeastWithoutSource = 0.8;

    /// <summary>What remains of the confidence of an attribution inside what another says.</summary>
    public const double NestedFactor = 0.9;

    /// <summary>What remains where the source stands paragraphs behind the beginning.</summary>
    public const double DistantSourceFactor = 0.7;

    /// <summary>What is added to the reason there.</summary>
    public const string DistantSourceReason = ", after several paragraphs";

    /// <summary>The digits that users see of a confidence.</summary>
    public const int Digits = 2;
}
