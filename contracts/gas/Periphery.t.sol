// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DeployPermit2} from "permit2/test/utils/DeployPermit2.sol";
import {ISignatureTransfer} from "permit2/src/interfaces/ISignatureTransfer.sol";
import {IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IDepositAddresses} from "src/interfaces/IDepositAddresses.sol";
import {Cart, IDonationRouter, OperatorConsent} from "src/interfaces/IDonationRouter.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {IPoints} from "src/interfaces/IPoints.sol";
import {IRoundVotes} from "src/interfaces/IRoundVotes.sol";
import {TestToken} from "src/local/TestToken.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {EasBase} from "../test/support/EasBase.sol";
import {Routing, Signatures, Way} from "../test/support/Routing.sol";
import {Base} from "../test/support/Base.sol";

/// What each call of the periphery costs as a whole transaction, as in Gas.t.sol: the release build, a campaign that is
/// a member of a round and has had gifts before. A cart is of one gift, of a donor who has not given before.
contract PeripheryGasTest is EasBase, Routing {
    string private constant GROUP = "transactions";

    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        round = openRound(roundTerms());
        id = _backed(member(round));
    }

    function deployCampaigns() internal override(Base, Routing) returns (ICampaigns) {
        deployEas();
        permit2 = ISignatureTransfer(new DeployPermit2().deployPermit2());
        router = _release("DonationRouter", abi.encode(permit2));
        donations = IDonationRouter(router);
        resolver = _release("EASMilestoneResolver", abi.encode(eas));
        return ICampaigns(_release("Campaigns", abi.encode(router, resolver)));
    }

    function _release(string memory name, bytes memory arguments) private returns (address) {
        return deployCode(string.concat("out-release/", name, ".sol/", name, ".json"), arguments);
    }

    function _backed(bytes32 campaign) private returns (bytes32) {
        give(campaign, ada, 9 * USD);
        give(campaign, bao, 9 * USD);
        return campaign;
    }

    function _snapshot(string memory name) private {
        vm.snapshotGasLastCall(GROUP, name);
    }

    /// Chidi's one gift, brought by a relayer. More than the gift is there, so that no balance becomes zero.
    function _route(Way way, string memory name) private {
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, 5 * USD);
        Cart memory cart = cartOf(chidi, gifts);
        usdc.mint(chidi, USD);
        Signatures memory signed = readied(way, cart);
        vm.prank(relayer);
        submit(way, cart, signed);
        _snapshot(string.concat("router, ", name));
    }

    function test_Permit2() public {
        _route(Way.Permit2, "Permit2");
    }

    function test_Authorization() public {
        _route(Way.Authorization, "authorization");
    }

    function test_Permit() public {
        _route(Way.Permit, "permit");
    }

    function test_Signed() public {
        _route(Way.Signed, "signed cart");
    }

    function test_Sweep() public {
        IDepositAddresses deposits = IDepositAddresses(_release("DepositAddresses", abi.encode(campaigns)));
        usdc.mint(deposits.addressOf(id, chidi), 5 * USD);
        deposits.sweep(id, chidi);
        _snapshot("sweep a deposit address, first");
        usdc.mint(deposits.addressOf(id, chidi), 5 * USD);
        deposits.sweep(id, chidi);
        _snapshot("sweep a deposit address, later");
    }

    function test_ApproveInEas() public {
        bytes32 schema = _registerSchema();
        id = _backed(listed());
        vm.warp(T0 + 1);
        submit(id);
        bytes memory verdict = abi.encode(Verdict(block.chainid, address(campaigns), id, 0, 1, EVIDENCE, true, 0));
        vm.prank(attesters[0]);
        eas.attest(requestOf(schema, address(campaigns), verdict));
        _snapshot("approve by an attestation in EAS");
    }

    function _registerSchema() private returns (bytes32) {
        EASMilestoneResolver milestones = EASMilestoneResolver(payable(resolver));
        return registry.register(milestones.SCHEMA(), milestones, true);
    }

    function test_Points() public {
        IPoints points = IPoints(_release("Points", abi.encode(campaigns)));
        id = _delivered();
        points.mint(id, ada);
        _snapshot("mint points, first");
        vm.warp(block.timestamp + 1);
        pass(id);
        points.mint(id, ada);
        _snapshot("mint points, later");
    }

    function test_Airdrop() public {
        IAirdrops airdrops = IAirdrops(_release("Airdrops", abi.encode(campaigns)));
        id = _backed(listed());
        give(id, ada, 100 * USD);
        provide(address(usdc), sponsor, address(airdrops), 100 * USD);
        vm.prank(sponsor);
        bytes32 drop = airdrops.createAirdrop(Kind.Campaign, id, address(usdc), 100e6, LAST_DEADLINE);
        vm.warp(CLOSES);
        pass(id);
        usdc.mint(ada, 1);
        airdrops.claim(drop, ada);
        _snapshot("claim of an airdrop");
    }

    function test_RoundVotes() public {
        IRoundVotes votes = IRoundVotes(_release("RoundVotes", abi.encode(rounds, round)));
        seal(round);
        pass(id);
        votes.mint(id, ada);
        _snapshot("mint votes of a round, first");
    }

    function test_BringIn() public {
        IRoundVotes votes = IRoundVotes(_release("RoundVotes", abi.encode(rounds, round)));
        seal(round);
        pass(id);
        bytes32[] memory one = ids(id);
        votes.bringIn(one);
        _snapshot("bring a member into the votes of a round");
        votes.mint(id, ada);
        _snapshot("mint votes of a round, member in already");
    }

    function test_SetOperatorSigned() public {
        OperatorConsent memory consent =
            OperatorConsent(address(campaigns), chidi, makeAddr("helper"), T0 + 1 days, NONCE, DEADLINE);
        bytes memory signature = sign(chidi, donations.consentDigest(consent));
        vm.prank(relayer);
        donations.setOperatorSigned(consent, signature);
        _snapshot("set an operator by a signature");
    }

    function test_Register() public {
        VoucherGate vouchers = VoucherGate(_release("VoucherGate", abi.encode(sponsor)));
        Voucher memory voucher = Voucher(chidi, FULL, T0 - 1, T0 + 1 days, "chidi");
        bytes memory signature = sign(sponsor, vouchers.voucherDigest(voucher));
        Consent memory consent = Consent(T0 + 1 days, sign(chidi, vouchers.bindingDigest(chidi, "chidi", T0 + 1 days)));
        vm.prank(relayer);
        vouchers.register(voucher, signature, consent);
        _snapshot("register a voucher, first, by another");
        voucher.issuedAt = T0;
        signature = sign(sponsor, vouchers.voucherDigest(voucher));
        consent.signature = "";
        vm.prank(relayer);
        vouchers.register(voucher, signature, consent);
        _snapshot("register a voucher, renewed by another");
    }

    function _delivered() private returns (bytes32 campaign) {
        campaign = _backed(listed());
        give(campaign, ada, 100 * USD);
        vm.warp(T0 + 1);
        pass(campaign);
    }
}
