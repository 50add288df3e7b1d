namespace NewsTools.Language;

/// <summary>Word lists of a language that some rules share. Safe from many threads.</summary>
/// <typeparam name="TSelf">The lexicon itself.</typeparam>
internal interface ILexicon<TSelf> where TSelf : ILexicon<TSelf>
{
    /// <summary>Reads the lists from the data files of a language.</summary>
    static abstract TSelf Read(Lexicons lexicons);
}
