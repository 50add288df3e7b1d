namespace NewsTools.PowerShell;

/// <summary>The adapters of the engine, loaded when first needed.</summary>
internal static class Adapters
{
    private static readonly Lazy<IArticleReader> Html = new(() => Load<IArticleReader>("NewsTools.Html", "HtmlArticleReader"));

    /// <summary>Reads articles of every form.</summary>
    public static ArticleReaders Readers { get; } = new(format => format is ArticleFormat.Html ? Html.Value : null);

    // By name: the module does not reference what stands behind the wall.
    private static T Load<T>(string adapter, string type) => (T)Activator.CreateInstance(Type.GetType($"{adapter}.{type}, {adapter}", throwOnError: true)!)!;
}
