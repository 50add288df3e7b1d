using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Maps what goes wrong to error records with stable ids.</summary>
internal static class ErrorRecords
{
    /// <summary>The record of an error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="target">The item that it went wrong with.</param>
    public static ErrorRecord ToErrorRecord(this Exception error, object? target)
    {
        var (id, category) = error switch
        {
            CommandFault fault => (fault.Id, fault.Category),
            ArticleReadException read => (read.Reason.ToString(), Category(read.Reason)),
            FetchException fetch => (fetch.Reason.ToString(), Category(fetch.Reason)),
            ReportReadException or WhosWhoReadException or DecoderFallbackException => ("Malformed", ErrorCategory.InvalidData),
            ItemNotFoundException or FileNotFoundException or DirectoryNotFoundException => ("PathNotFound", ErrorCategory.ObjectNotFound),
            System.Management.Automation.DriveNotFoundException or ProviderNotFoundException => ("PathNotFound", ErrorCategory.ObjectNotFound),
            UnauthorizedAccessException => ("AccessDenied", ErrorCategory.PermissionDenied),
            IOException => ("ReadFailed", ErrorCategory.ReadError),
            OutOfMemoryException => ("OutOfMemory", ErrorCategory.ResourceUnavailable),
            _ => ("AnalysisFailed", ErrorCategory.NotSpecified),
        };
        return new ErrorRecord(error, id, category, target);
    }

    private static ErrorCategory Category(FetchFault reason) => reason switch
    {
        FetchFault.InvalidAddress => ErrorCategory.InvalidArgument,
        FetchFault.PrivateAddress or FetchFault.RobotsDisallowed or FetchFault.TdmReserved or FetchFault.AccessDenied => ErrorCategory.PermissionDenied,
        FetchFault.NotFound => ErrorCategory.ObjectNotFound,
        FetchFault.ResponseTooLarge or FetchFault.TooManyRedirects => ErrorCategory.LimitsExceeded,
        FetchFault.TimedOut => ErrorCategory.OperationTimeout,
        FetchFault.ConnectionFailed => ErrorCategory.ConnectionError,
        _ => ErrorCategory.InvalidResult,
    };

    private static ErrorCategory Category(ArticleReadFault reason) => reason switch
    {
        ArticleReadFault.TooLarge => ErrorCategory.LimitsExceeded,
        ArticleReadFault.UnknownFormat => ErrorCategory.InvalidType,
        ArticleReadFault.NoArticle => ErrorCategory.ObjectNotFound,
        _ => ErrorCategory.InvalidData,
    };
}
