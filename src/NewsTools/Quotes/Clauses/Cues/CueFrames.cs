namespace NewsTools.Quotes;

/// <summary>What a reporting verb takes as the thing reported.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,
    /// <summary>A finite clause with or without “that”.</summary>
    That = 1,
    /// <summary>A finite clause only with “that”.</summary>
    ThatOnly = 2,
    /// <summary>An infinitive whose subject is the speaker.</summary>
    To = 4,
    /// <summary>An addressee before the clause.</summary>
    Addressee = 8,
    /// <summary>An addressee and an infinitive.</summary>
    Order = 16,
    /// <summary>A question clause.</summary>
    Ask = 32,
    /// <summary>A noun phrase.</summary>
    Object = 64,
    /// <summary>An object and what it is called.</summary>
    Label = 128,
    /// <summary>An object and, after “as”, what it is called.</summary>
    LabelAs = 256,
    /// <summary>Direct speech.</summary>
    Direct = 512,
    /// <summary>Reports only where marks or “that” say so.</summary>
    Weak = 1024,
    /// <summary>A finite clause without “that”, however it is built.</summary>
    Bare = 2048,
    /// <summary>A subject behind it, though it takes an addressee there.</summary>
    Inverts = 4096,
    /// <summary>An object and, after “on”, whom it falls on.</summary>
    ObjectOn = 8192,
    /// <summary>Behind “on” an addressee and an infinitive.</summary>
    OrderOn = 16384,
    /// <summary>Saying it does something, whose effect a participle tells.</summary>
    Act = 32768,
    /// <summary>A clause that it sets apart with “as” alone.</summary>
    Aside = 65536,
}
