namespace NewsTools.Time;

/// <summary>One thing that words can be in a temporal expression.</summary>
/// <param name="Class">What they are.</param>
/// <param name="Value">Their value, as the list has it or as it was read.</param>
/// <param name="Number">Their value where it is a number; NaN where a number is not stated.</param>
/// <param name="Mod">How they limit the time, where the word says both (“mid-March”).</param>
/// <param name="First">The first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct TimeWord(TimeClass Class, string Value, double Number, string? Mod, int First, int End)
{
    /// <summary>The number as a whole one.</summary>
    public int Whole => (int)Number;
}
