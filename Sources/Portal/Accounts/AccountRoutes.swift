//     GET POST  /dang-ky                register
//     GET POST  /dang-ky/xac-minh       the code to the telephone
//     POST      /dang-ky/ma-moi         another code
//     GET POST  /dang-nhap              sign in
//     POST      /dang-xuat              sign out
//     GET POST  /quen-mat-khau          ask for a code
//     GET POST  /quen-mat-khau/ma       a new password with the code
//     GET       /tai-khoan              own account
//     POST      /tai-khoan/mat-khau, /tai-khoan/so-dien-thoai, /tai-khoan/so-dien-thoai/ma, /tai-khoan/dong

import Hummingbird
import Web

extension PortalSite {
    func addAccountRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("dang-ky", use: showRegister)
        router.post("dang-ky", use: register)
        router.get("dang-ky/xac-minh", use: showVerify)
        router.post("dang-ky/xac-minh", use: verify)
        router.post("dang-ky/ma-moi", use: resend)
        router.get("dang-nhap", use: showSignIn)
        router.post("dang-nhap", use: signIn)
        router.post("dang-xuat", use: signOut)
        router.get("quen-mat-khau", use: showRecovery)
        router.post("quen-mat-khau", use: askRecovery)
        router.get("quen-mat-khau/ma", use: showNewPassword)
        router.post("quen-mat-khau/ma", use: setNewPassword)
        router.get("tai-khoan", use: showAccount)
        router.post("tai-khoan/mat-khau", use: changePassword)
        router.post("tai-khoan/so-dien-thoai", use: askPhoneChange)
        router.post("tai-khoan/so-dien-thoai/ma", use: changePhone)
        router.post("tai-khoan/dong", use: closeAccount)
    }

    /// Where to go afterwards: a path of ours, or nothing. Never back to a page about signing in or out.
    func back(_ form: Form) -> String? {
        guard let path = form.filled("tiep").flatMap({ LocalPath($0)?.text }) else { return nil }
        let loops = ["/dang-nhap", "/dang-xuat", "/dang-ky", "/quen-mat-khau"]
        return loops.contains { path == $0 || path.hasPrefix($0 + "/") || path.hasPrefix($0 + "?") } ? nil : path
    }
}
