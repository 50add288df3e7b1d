using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What the words beside a name tell of a company: “Corvane’s shares”, “chief executive of Corvane”, “Corvane, which makes lamps”.</summary>
internal sealed class CompanyContext(NameWords words)
{
    internal bool Tells(int first, int end)
    {
        if (words.SameSentence(first, end + 1) && (words[end].IsPossessive && words.Is(end + 1, ClosedClass.CompanyNoun)
            || words.Key(end) == "," && words.Is(end + 1, ClosedClass.NonpersonalRelative) && words.Is(end + 2, ClosedClass.CompanyVerb)))
            return true;
        return words.SameSentence(first, first - 2) && words.Is(first - 1, ClosedClass.AffiliationPreposition)
            && (words.Is(first - 2, ClosedClass.CompanyNoun) || words.Is(first - 2, ClosedClass.CompanyOffice));
    }
}
