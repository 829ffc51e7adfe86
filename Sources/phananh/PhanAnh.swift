import Hummingbird
import AsyncHTTPClient
import Configuration
import ArgumentParser
@main struct PhanAnh { static func main() {} }
