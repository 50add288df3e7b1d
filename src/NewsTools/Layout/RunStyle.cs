namespace NewsTools.Layout;

/// <summary>What a run of a laid-out article is; a run may be several things.</summary>
[Flags]
internal enum RunStyle
{
    /// <summary>Running text.</summary>
    None = 0,
    /// <summary>Words of the headline or of another heading.</summary>
    Heading = 1,
    /// <summary>Words that are attributed.</summary>
    Quotation = 2,
    /// <summary>Words in quotation marks among these.</summary>
    Quoted = 4,
    /// <summary>The name of a person, or a pronoun that stands for one.</summary>
    Person = 8,
    /// <summary>A time.</summary>
    Time = 16,
    /// <summary>Not of the speakers who are asked for.</summary>
    Faint = 32,
    /// <summary>Not of the article: a speaker's number, a list mark.</summary>
    Mark = 64,
    /// <summary>Words that state how one statement stands to another: “denied”, “contrary to”.</summary>
    Relation = 128,
}
