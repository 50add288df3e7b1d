namespace NewsTools.Language;

/// <summary>Hangs every token on the first.</summary>
public sealed class FlatParser : IDependencyParser
{
    /// <inheritdoc/>
    public DependencyTree Parse(Document document, Sentence sentence)
    {
        var heads = new int[sentence.Count];
        Array.Fill(heads, sentence.First);
        heads[0] = -1;
        var relations = new DependencyRelation[sentence.Count];
        relations[0] = DependencyRelation.Root;
        return new DependencyTree(sentence.First, heads, relations);
    }
}
