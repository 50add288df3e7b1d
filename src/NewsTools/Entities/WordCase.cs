namespace NewsTools.Entities;

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    Other, Lower, Capital, Caps, Letter, Initial, Dotted, MixedUpper, MixedLower, CapitalMarked, Number, Alphanumeric, AlphanumericUpper,
    Handle, Clitic, Quote, Open, Close, Dash, Comma, Stop,
}
