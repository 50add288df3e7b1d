namespace NewsTools.Quotes;

/// <summary>Collects what conversation joins into one attribution: the pieces of what is said, and who says it.</summary>
internal sealed class AttributionBuilder(AttributionPattern pattern)
{
    private ClauseAttribution? _clause;
    private AttributionBuilder? _continues;
    private TokenRange? _addressee;
    private TextSpan? _labelSpan;
    private double _factor = 1;
    private string _reasonEnd = "";
    private Attribution? _built;

    public AttributionBuilder(ClauseAttribution clause) : this(clause.Pattern)
    {
        _clause = clause;
        _addressee = clause.Addressee;
        Content.AddRange(clause.Content);
        Utterances.AddRange(clause.Utterances);
    }

    /// <summary>The pieces of content, marks included.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>The utterances among the pieces.</summary>
    public List<Quotation> Utterances { get; } = [];

    /// <summary>What it was read by.</summary>
    public AttributionPattern Pattern { get; set; } = pattern;

    public ReportingCue? Cue => _clause?.Cue;

    public SourceWords Source => _clause?.Source ?? SourceWords.None;

    public bool HasSource => Source.Found;

    /// <summary>Whether neither words nor punctuation of the narrator report it.</summary>
    public bool IsBare => Cue is null && _clause?.CueMark is null && !HasSource;

    /// <summary>The attribution by the same speaker that this one continues.</summary>
    public AttributionBuilder? Continues { private get => _continues; init => _continues = value; }

    /// <summary>The words just before that tell whom the text speaks of.</summary>
    public TokenRange? Topic { get; init; }

    /// <summary>Whether it is the other's, of two who talk.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>The author whom the layout names.</summary>
    public string? Author { get; init; }

    /// <summary>Whether it stands inside what another says.</summary>
    public bool IsNested
    {
        get;
        init
        {
            field = value;
            _factor = value ? AttributionPatterns.NestedFactor : 1;
        }
    }

    public void Add(Quotation utterance)
    {
        Content.Add(utterance.Outer);
        Utterances.Add(utterance);
    }

    /// <summary>Leaves the pieces from an index on to another attribution.</summary>
    public void RemoveFrom(int index)
    {
        Content.RemoveRange(index, Content.Count - index);
        Utterances.RemoveRange(index, Utterances.Count - index);
    }

    /// <summary>Takes the source that stands behind a later paragraph of the same quotation.</summary>
    public void TakeSourceOf(AttributionBuilder later)
    {
        _clause = later._clause;
        _addressee = later._addressee;
        _continues = null;
        Pattern = later.Pattern;
        _factor = AttributionPatterns.DistantSourceFactor;
        _reasonEnd = AttributionPatterns.DistantSourceReason;
    }

    /// <summary>Names the speaker by a label in the text; words of the narrator before it no longer count.</summary>
    public void Sign(TextSpan label, AttributionPattern signature)
    {
        _clause = null;
        _labelSpan = label;
        Pattern = signature;
    }

    /// <summary>The attribution. Nothing is added to it after.</summary>
    public Attribution Build(Article article)
    {
        if (_built is not null)
            return _built;
        Content.Sort();
        var label = _labelSpan is { } span ? new SpeakerLabel(article[span], span) : Author is { } author ? new SpeakerLabel(author, null) : null;
        return _built = new Attribution
        {
            Content = Content,
            Utterances = Utterances,
            Source = Source,
            Cue = Cue,
            CueMark = _clause?.CueMark,
            Addressee = _addressee,
            Label = label,
            Continues = _continues?.Build(article),
            Topic = HasSource ? null : Topic,
            IsNested = IsNested,
            Pattern = Pattern,
            Reason = Pattern.Reason + _reasonEnd,
            Confidence = Pattern.Confidence * _factor,
        };
    }
}
