namespace NewsTools.Language;

/// <summary>Forms the words of a language from those that a data file lists.</summary>
internal interface IInflector
{
    /// <summary>All forms of a verb.</summary>
    /// <param name="forms">The lemma; other principal parts where they are irregular.</param>
    IEnumerable<(string Form, VerbForm Kind)> FormsOf(string[] forms);

    /// <summary>The plural of a noun.</summary>
    string PluralOf(string noun);
}
