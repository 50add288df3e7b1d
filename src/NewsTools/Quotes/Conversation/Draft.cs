namespace NewsTools.Quotes;

/// <summary>An attribution in the making.</summary>
internal sealed class Draft
{
    /// <summary>The pieces of content, marks included, in the order of the text.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>The utterances among the pieces.</summary>
    public List<Quotation> Utterances { get; } = [];

    public CueHit? Cue { get; set; }

    /// <summary>The punctuation that introduces an utterance without a verb.</summary>
    public TextSpan? CueMark { get; set; }

    /// <summary>First token of the source words; -1 without.</summary>
    public int SourceFirst { get; set; } = -1;

    /// <summary>After the last token of the source words.</summary>
    public int SourceEnd { get; set; }

    /// <summary>The head of the source words where syntax tells it; -1 otherwise.</summary>
    public int SourceHead { get; set; } = -1;

    /// <summary>The noun phrase before a relative pronoun that is the source: <c>[First, End)</c>.</summary>
    public (int First, int End)? Antecedent { get; set; }

    /// <summary>The addressee's words: <c>[First, End)</c>.</summary>
    public (int First, int End)? Addressee { get; set; }

    /// <summary>The attribution that this one continues: the speaker is the same.</summary>
    public Draft? Continues { get; set; }

    /// <summary>The attribution, by the other of two, that this one follows in a dialogue.</summary>
    public Draft? Answers { get; set; }

    /// <summary>A speaker's name that the layout gives.</summary>
    public TextSpan? Label { get; set; }

    public string? LabelText { get; set; }

    /// <summary>The attribution whose content holds this one.</summary>
    public Draft? Parent { get; set; }

    public int Block { get; set; }

    public int Depth { get; set; }

    public double Confidence { get; set; }

    public string Reason { get; set; } = "";

    public bool HasSource => SourceFirst >= 0;

    public int Start => Content.Count == 0 ? int.MaxValue : Content[0].Start;
}
